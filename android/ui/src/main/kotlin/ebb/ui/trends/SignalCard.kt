package ebb.ui.trends

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.Tier
import ebb.core.Trend
import ebb.core.TrendUnit
import ebb.ui.LocalWords
import ebb.ui.chart.Axes
import ebb.ui.chart.Chart
import ebb.ui.chart.Scale
import ebb.ui.chart.Scaled
import ebb.ui.chart.Told
import ebb.ui.chart.drawLine
import ebb.ui.look.LocalPalette
import ebb.ui.part.Caption
import ebb.ui.part.Card
import ebb.ui.part.Dates
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures
import ebb.ui.part.Secondary
import ebb.ui.part.isolated
import ebb.ui.part.dates
import java.time.LocalDate

/**
 * A signal over its span, with its band, votes, gaps and changes of source.
 *
 * @param tiers the verdict of each day: the colour of its votes
 * @param beside what is needed beside what there is, for sleep
 * @param notes what else stands under it
 */
@Composable
fun SignalCard(trend: Trend, tiers: Map<LocalDate, Tier?>, modifier: Modifier = Modifier, beside: Trend? = null, notes: List<String> = emptyList()) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val dates = dates()
    val palette = LocalPalette.current
    val line = trend.line { tiers[it.day] }.copy(beside = beside?.points?.map { it.value ?: it.mean }.orEmpty())
    val told = Told(words.trends.name(trend.series), trend.spoken(words.trends, dates, measures), words.trends.columns) {
        trend.rows(dates, measures, words.chart.noValue)
    }
    Card(modifier) {
        Heading(words.trends.name(trend.series))
        Secondary(now(trend, words.trends, measures))
        line.scale?.let { scale ->
            Chart(told, Modifier.fillMaxWidth()) {
                Scaled(scale, line.days.size, trend.axes(scale, dates, measures)) { drawLine(line, it, palette) }
            }
        }
        (notes + trend.changes.takeLast(2).map { words.trends.changed(dates.day(it.day)) }).forEach { Caption(it) }
    }
}

internal val TrendsWords.columns get() = listOf(day, value, mean)

/** Ticks in steps that the unit counts in, and the span's ends. */
internal fun Trend.axes(scale: Scale, dates: Dates, measures: Measures): Axes {
    val minutes = unit == TrendUnit.MINUTES
    val label = { value: Double -> isolated(if (minutes) measures.time(value) else measures.number(value, 0)) }
    return Axes(scale.ticks(if (minutes) Scale.HOURS else Scale.TENS), label, days(dates))
}

/** The first day, the one in the middle and the last, with the year where there are several. */
internal fun Trend.days(dates: Dates): List<String> {
    val shown = listOf(points.first(), points[points.size / 2], points.last()).map { it.day }
    return shown.map { if (shown.first().year == shown.last().year) dates.short(it) else dates.ofYear(it) }
}

private fun now(trend: Trend, words: TrendsWords, measures: Measures): String {
    val now = trend.points.lastOrNull { it.mean != null } ?: return words.noValue
    val mean = now.mean?.let { words.latest(isolated(measures.of(it, trend.unit))) }
    val normal = now.band?.let { words.normal(measures.between(it.low, it.high, trend.unit)) }
    return listOfNotNull(mean, normal).joinToString(" · ")
}
