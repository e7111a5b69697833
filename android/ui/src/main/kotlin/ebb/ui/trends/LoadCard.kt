package ebb.ui.trends

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.Series
import ebb.core.Trend
import ebb.ui.LocalWords
import ebb.ui.chart.Chart
import ebb.ui.chart.LoadDay
import ebb.ui.chart.Scaled
import ebb.ui.chart.Told
import ebb.ui.chart.drawLoad
import ebb.ui.chart.scale
import ebb.ui.chart.thinned
import ebb.ui.look.LocalPalette
import ebb.ui.part.Caption
import ebb.ui.part.Card
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Secondary
import ebb.ui.part.isolated
import ebb.ui.part.dates

/** What training weighs, with what it builds and what it costs. */
@Composable
fun LoadCard(load: Trend, fitness: Trend?, fatigue: Trend?, form: Trend?, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val dates = dates()
    val palette = LocalPalette.current
    val days = load.points.mapIndexed { place, point -> LoadDay(point.value, fitness.at(place), fatigue.at(place)) }.thinned(MOST_BARS)
    val notes = listOfNotNull(
        words.trends.loadADay,
        fitness?.now?.let { words.trends.fitness(measures.of(it, load.unit)) },
        fatigue?.now?.let { words.trends.fatigue(measures.of(it, load.unit)) },
        form?.now?.let { words.trends.form(measures.of(it, load.unit)) },
    )
    val span = words.trends.summary(words.trends.name(Series.LOAD), dates.ofYear(load.points.first().day), dates.ofYear(load.points.last().day))
    val columns = listOf(words.trends.day, words.trends.name(Series.LOAD), words.trends.name(Series.FITNESS), words.trends.name(Series.FATIGUE))
    val told = Told(words.trends.name(Series.LOAD), "$span ${notes.joinToString(", ")}.", columns) {
        load.points.indices.reversed().map { place ->
            val values = listOf(load.points[place].value, fitness.at(place), fatigue.at(place))
            listOf(dates.day(load.points[place].day)) + values.map { value -> value?.let { isolated(measures.of(it, load.unit)) } ?: words.chart.noValue }
        }
    }
    Card(modifier) {
        Heading(words.trends.name(Series.LOAD))
        Secondary(words.trends.unit(load.unit))
        days.scale?.let { scale ->
            Chart(told, Modifier.fillMaxWidth()) { Scaled(scale, days.size, load.axes(scale, dates, measures)) { drawLoad(days, it, palette) } }
        }
        Column { notes.forEach { Caption(it) } }
    }
}

/** More would be thinner than can be seen on a phone. */
private const val MOST_BARS = 110

private fun Trend?.at(place: Int): Double? = this?.points?.getOrNull(place)?.let { it.value ?: it.mean }

private val Trend.now: Double? get() = points.lastOrNull()?.let { it.value ?: it.mean }
