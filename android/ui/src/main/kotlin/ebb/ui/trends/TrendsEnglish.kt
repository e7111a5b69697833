package ebb.ui.trends

object TrendsEnglish : TrendsWords {
    override val title = "Trends"
}
