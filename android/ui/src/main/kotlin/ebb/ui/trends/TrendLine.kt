package ebb.ui.trends

import ebb.core.Tier
import ebb.core.Trend
import ebb.core.TrendPoint
import ebb.core.TrendUnit
import ebb.core.VoteDrawn
import ebb.ui.chart.Line
import ebb.ui.chart.LineDay
import ebb.ui.part.Dates
import ebb.ui.part.Measures
import ebb.ui.part.isolated

/** A series of the core as a line. [tier] says in which colour the vote of a day is drawn. */
fun Trend.line(tier: (TrendPoint) -> Tier?): Line = Line(
    points.map { LineDay(it.value, it.mean, it.band?.low, it.band?.high, it.vote.counts, tier(it), it.excluded) },
    changes.map { change -> points.indexOfFirst { it.day == change.day } }.filterTo(HashSet()) { it >= 0 },
)

/** Short sleep that is nothing new is no vote. */
private val VoteDrawn?.counts get() = this == VoteDrawn.MILD || this == VoteDrawn.STRONG

/** A row a day, the latest first: the day, its value, the mean of its week. */
fun Trend.rows(dates: Dates, measures: Measures, noValue: String): List<List<String>> = points.reversed().map { point ->
    listOf(dates.day(point.day)) + listOf(point.value, point.mean).map { value -> value?.let { isolated(measures.of(it, unit)) } ?: noValue }
}

/** A value of a series with its unit. */
fun Measures.of(value: Double, unit: TrendUnit): String = when (unit) {
    TrendUnit.BPM -> with("bpm", decimal(value, 1))
    TrendUnit.MS -> with("ms", number(value, 0))
    TrendUnit.MINUTES -> time(value)
    TrendUnit.TRIMP, TrendUnit.SESSION_RPE, TrendUnit.LOAD -> number(value, 0)
    TrendUnit.TIER -> ""
}
