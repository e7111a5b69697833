package ebb.ui.chart

/**
 * What a chart says to who does not see it, and to who wants the numbers.
 *
 * @property title what it is about
 * @property summary heard in its place
 * @property columns over the table, the first over what the rows are of
 * @property rows its values, the latest first; made when the table is opened
 * @property open leads from a row to more of it; none where there is no more
 */
class Told(val title: String, val summary: String, val columns: List<String>, val open: ((Int) -> Unit)? = null, val rows: () -> List<List<String>>)
