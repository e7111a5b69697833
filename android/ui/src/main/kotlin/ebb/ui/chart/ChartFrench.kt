package ebb.ui.chart

object ChartFrench : ChartWords {
    override val title = "Graphique"
}
