package ebb.ui.chart

/** What this room says. */
interface ChartWords {
    val title: String
}
