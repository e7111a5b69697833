package ebb.ui.trends

import ebb.core.Trend
import ebb.core.TrendPoint
import ebb.core.TrendUnit
import ebb.core.VoteDrawn
import ebb.ui.chart.TierDay
import ebb.ui.part.Dates
import ebb.ui.part.Measures
import ebb.ui.part.isolated

/** A line in a sentence or two: its span, where it is now beside what is normal, between what it lay, its gaps and votes. */
fun Trend.spoken(words: TrendsWords, dates: Dates, measures: Measures): String {
    val span = words.summary(words.name(series), dates.ofYear(points.first().day), dates.ofYear(points.last().day))
    val means = points.mapNotNull { it.mean ?: it.value }
    if (means.isEmpty()) return "$span ${words.noValue}."
    val now = points.lastOrNull { it.mean != null }
    val parts = listOfNotNull(
        now?.mean?.let { words.latest(measures.of(it, unit)) },
        now?.band?.let { words.normal(measures.between(it.low, it.high, unit)) },
        now?.let { side(it, words) },
        words.range(measures.of(means.min(), unit), measures.of(means.max(), unit)),
        points.count { it.value == null }.takeIf { it > 0 }?.let(words::gaps),
        points.count { it.counted }.takeIf { it > 0 }?.let(words::voted),
    )
    return "$span ${parts.joinToString(", ")}."
}

/** Verdicts as counts, the commonest first. */
fun List<TierDay>.spoken(name: String, words: TrendsWords, dates: Dates): String {
    val span = words.summary(name, dates.ofYear(first().day), dates.ofYear(last().day))
    val counts = filter { it.known }.groupingBy { it.tier }.eachCount().entries.sortedByDescending { it.value }
    return "$span ${counts.joinToString(", ") { (tier, count) -> "${words.tier(tier)}: ${words.days(count)}" }}."
}

/** Two values with one unit. */
fun Measures.between(low: Double, high: Double, unit: TrendUnit): String {
    val first = when (unit) {
        TrendUnit.BPM -> decimal(low, 1)
        TrendUnit.MINUTES -> time(low)
        else -> number(low, 0)
    }
    return isolated("$first–${of(high, unit)}")
}

internal val TrendPoint.counted get() = vote == VoteDrawn.MILD || vote == VoteDrawn.STRONG

private fun side(point: TrendPoint, words: TrendsWords): String? {
    val (mean, band) = (point.mean ?: return null) to (point.band ?: return null)
    // Both edges lie outside.
    return if (mean >= band.high) words.above else if (mean <= band.low) words.below else words.inside
}
