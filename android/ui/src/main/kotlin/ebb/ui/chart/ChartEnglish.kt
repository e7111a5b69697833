package ebb.ui.chart

object ChartEnglish : ChartWords {
    override val title = "Chart"
}
