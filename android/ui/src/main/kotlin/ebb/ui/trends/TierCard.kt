package ebb.ui.trends

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.Series
import ebb.core.Trend
import ebb.ui.LocalWords
import ebb.ui.chart.Chart
import ebb.ui.chart.TierCalendar
import ebb.ui.chart.TierDay
import ebb.ui.chart.Told
import ebb.ui.look.Space
import ebb.ui.part.Caption
import ebb.ui.part.Card
import ebb.ui.part.Dates
import ebb.ui.part.Heading
import ebb.ui.part.dates
import ebb.ui.today.TierLine
import java.time.DayOfWeek
import java.time.LocalDate

/** The verdicts as a calendar, with the words of those that occur. From its table each morning can be opened. */
@Composable
fun TierCard(trend: Trend, modifier: Modifier = Modifier, onDay: (LocalDate) -> Unit) {
    val words = LocalWords.current
    val dates = dates()
    val name = words.trends.name(Series.TIER)
    val days = trend.tierDays()
    val known = days.filter { it.known }.reversed()
    val told = Told(name, days.spoken(name, words.trends, dates), listOf(words.trends.day, name), open = { onDay(known[it].day) }) {
        known.map { listOf(dates.day(it.day), words.trends.tier(it.tier)) }
    }
    val counts = days.filter { it.known }.groupingBy { it.tier }.eachCount()
    Card(modifier) {
        Heading(name)
        Chart(told, Modifier.fillMaxWidth()) {
            TierCalendar(days, trend.points.map { it.day }.weekdays(dates), dates::monthAlone)
        }
        Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
            counts.entries.sortedBy { it.key?.ordinal ?: -1 }.forEach { (tier, count) ->
                TierLine(tier, "${words.trends.tier(tier)} · ${words.trends.days(count)}")
            }
        }
    }
}

/** Before the first verdict no day is shown; after it, one without a verdict is. */
fun Trend.tierDays(): List<TierDay> {
    val first = points.indexOfFirst { it.tier != null }
    return points.mapIndexed { place, point -> TierDay(point.day, point.tier, known = first in 0..place) }
}

private fun List<LocalDate>.weekdays(dates: Dates): List<String> {
    val monday = first().with(DayOfWeek.MONDAY)
    return (0L..6L).map { dates.weekday(monday.plusDays(it)) }
}
