package ebb.ui.trends

object TrendsFrench : TrendsWords {
    override val title = "Tendances"
}
