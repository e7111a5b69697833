package ebb.ui.today

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import ebb.core.AdjustedSession
import ebb.core.Morning
import ebb.core.SessionKind
import ebb.ui.LocalWords
import ebb.ui.chart.Bar
import ebb.ui.chart.BarChart
import ebb.ui.chart.Chart
import ebb.ui.chart.Told
import ebb.ui.part.Card
import ebb.ui.part.Dates
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures
import ebb.ui.part.RaceLine
import ebb.ui.part.Secondary
import ebb.ui.part.isolated
import ebb.ui.part.dates
import java.time.LocalDate

/** What it changes in the week: seven days from today, as planned and as they are left. */
@Composable
fun WeekCard(morning: Morning, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val dates = dates()
    val bars = weekBars(morning, measures, dates, words.today)
    val (left, planned) = measures.distanceWithUnit(morning.totals.adjustedM) to measures.distanceWithUnit(morning.totals.plannedM)
    val races = morning.races()
    val told = Told(
        morning.text.page.week,
        (listOf("${morning.text.page.week}. ${words.today.weekSummary(left, planned)}") + races.map { "${words.today.apart(it)}." }).joinToString(" "),
        listOf(words.today.day, words.today.planned, words.today.left),
    ) { morning.text.plan.map { row -> listOf(row.day, row.before, listOfNotNull(row.after ?: row.before, row.done).joinToString(", ")).map(::isolated) } }
    Card(modifier) {
        Heading(morning.text.page.week)
        morning.text.week?.let { Secondary(it) }
        Chart(told, Modifier.fillMaxWidth()) { BarChart(bars) }
        races.forEach { RaceLine(words.today.apart(isolated(it)), Modifier.clearAndSetSemantics {}) }
    }
}

/** `Sun: Half marathon 21.1 km`: the races of these days. Their kilometres are not among those of the week. */
private fun Morning.races(): List<String> {
    val ids = sessions.filter { it.after.kind == SessionKind.RACE }.mapTo(HashSet()) { it.id }
    return text.plan.filter { it.id in ids }.map { "${it.day}, ${it.after ?: it.before}" }
}

/** A bar a day. What moved stands on its new day, and leaves its outline on the old one. */
fun weekBars(morning: Morning, measures: Measures, dates: Dates, words: TodayWords): List<Bar> = (0L..6L).map { ahead ->
    val day = morning.day.plusDays(ahead)
    val planned = morning.sessions.filter { it.before.day == day }.sumOf { it.before.distanceM }
    val left = morning.sessions.filter { it.after.day == day }.sumOf { it.after.distanceM }
    val value = if (left > 0) measures.distance(left) else if (morning.sessions.at(day).isEmpty()) words.rest else NOTHING
    val wide = when {
        left == 0L && planned == 0L -> value
        left == planned -> measures.distanceWithUnit(left)
        else -> words.ofTotal(measures.distance(left), measures.distance(planned), measures.unit)
    }
    val race = morning.sessions.any { it.after.day == day && it.after.kind == SessionKind.RACE }
    Bar(dates.weekday(day), value, planned, left, race, now = ahead == 0L, wide)
}

/** What is done on a day, rest left out. */
private fun List<AdjustedSession>.at(day: LocalDate) = filter { it.after.day == day && it.after.kind != SessionKind.REST }

/** Something without kilometres: strength, a walk. */
private const val NOTHING = "–"
