package ebb.ui.chart

/** What the kit itself says. What a chart is about, its caller says. */
interface ChartWords {
    /** What a tap on a chart does. */
    val showTable: String

    /** In a table, where there is no value. */
    val noValue: String
}

object ChartEnglish : ChartWords {
    override val showTable = "Show the values as a table"
    override val noValue = "no value"
}

object ChartFrench : ChartWords {
    override val showTable = "Afficher les valeurs en tableau"
    override val noValue = "pas de valeur"
}
