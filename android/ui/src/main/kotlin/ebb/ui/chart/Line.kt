package ebb.ui.chart

import ebb.core.Tier

/**
 * A day of a line.
 *
 * @property dot that day alone
 * @property mean the line
 * @property low the lower edge of what is normal; none while that is not known
 * @property high the upper edge
 * @property vote the signal spoke that morning: drawn in the colour of [tier]
 * @property hollow the day says nothing about what is normal
 */
data class LineDay(
    val dot: Double? = null,
    val mean: Double? = null,
    val low: Double? = null,
    val high: Double? = null,
    val vote: Boolean = false,
    val tier: Tier? = null,
    val hollow: Boolean = false,
)

/**
 * A signal over days, every day in its place whether it has a value or not.
 *
 * @property changes places of days from which another source speaks: a tick
 * @property beside a second line, dashed: what is needed beside what there is
 */
data class Line(val days: List<LineDay>, val changes: Set<Int> = emptySet(), val beside: List<Double?> = emptyList()) {
    /** Holds all that is drawn; none where nothing is. */
    val scale: Scale? get() = Scale.of(days.flatMap { listOfNotNull(it.dot, it.mean, it.low, it.high) } + beside.filterNotNull())
}

/** The votes at the very end: what a signal says now. Earlier ones are told no more. */
fun List<LineDay>.speakingNow(): List<LineDay> {
    val since = indexOfLast { !it.vote } + 1
    return mapIndexed { place, day -> if (place < since) day.copy(vote = false) else day }
}
