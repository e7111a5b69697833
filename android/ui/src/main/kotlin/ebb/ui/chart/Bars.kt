package ebb.ui.chart

/**
 * A bar: what was planned, and what is left of it.
 *
 * @property label what it is of: "Tue"
 * @property value what stands under it: "8.4"; a word where there is nothing to draw: "rest"
 * @property planned the outline
 * @property left the fill
 * @property race drawn in full, and never dashed
 * @property now it is today's
 * @property wide what a row says in its place where text is large: "8.4 of 12 km"
 */
data class Bar(
    val label: String,
    val value: String,
    val planned: Long,
    val left: Long,
    val race: Boolean = false,
    val now: Boolean = false,
    val wide: String = value,
) {
    /** What the outline shows above the fill. */
    val isCut: Boolean get() = !race && left < planned
}

/** How high a bar's outline and fill reach, of the highest of all; a race is as high as it is long. */
fun List<Bar>.heights(): List<Pair<Float, Float>> {
    val highest = maxOfOrNull { maxOf(it.planned, it.left) }?.takeIf { it > 0 } ?: return map { 0f to 0f }
    return map { bar ->
        val left = if (bar.race) maxOf(bar.planned, bar.left) else bar.left
        maxOf(bar.planned, left).toFloat() / highest to left.toFloat() / highest
    }
}
