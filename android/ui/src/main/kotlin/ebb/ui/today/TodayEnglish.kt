package ebb.ui.today

object TodayEnglish : TodayWords {
    override val title = "Today"
}
