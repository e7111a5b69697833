package ebb.ui.trends

import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import ebb.core.Series
import ebb.core.Trend
import ebb.domain.screens.Reach
import ebb.domain.screens.TrendsModel
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.Words
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Hint
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Measures
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.isolated
import java.time.LocalDate

/** The trends: one question a card. [onDay]: more of a morning is wanted. */
@Composable
fun TrendsScreen(model: TrendsModel, phone: Phone, modifier: Modifier = Modifier, onDay: (LocalDate) -> Unit = {}) {
    LaunchedEffect(model) { model.open() }
    val state by model.state.collectAsState()
    val words = LocalWords.current
    val measures = LocalMeasures.current
    ScrollingPage(words.trends.title, modifier) {
        item(key = "reach") { ChoiceRow(Reach.entries, state.reach, words.trends::reach) { model.show(it) } }
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        when {
            !state.loaded -> item(key = "waiting") { if (state.trouble == null) Waiting() }
            state.cards.isEmpty() -> item(key = "no data") {
                Hint(words.trends.noData, button = words.trends.bringHistory, onClick = phone::pickHistory)
            }
            else -> cards(state.cards.associateBy { it.series }, words, measures, onDay)
        }
    }
}

private fun LazyListScope.cards(of: Map<Series, Trend>, words: Words, measures: Measures, onDay: (LocalDate) -> Unit) {
    val tiers = of[Series.TIER]?.points.orEmpty().associate { it.day to it.tier }
    listOf(Series.RESTING_HEART_RATE, Series.HRV).mapNotNull { of[it] }.forEach { trend ->
        item(key = trend.series.name) { SignalCard(trend, tiers) }
    }
    of[Series.SLEEP]?.let { sleep ->
        val notes = listOfNotNull(
            of[Series.NEED].now?.let { words.trends.need(isolated(measures.time(it))) },
            of[Series.DEBT].now?.let { words.trends.debt(isolated(measures.time(it))) },
        )
        item(key = sleep.series.name) { SignalCard(sleep, tiers, beside = of[Series.NEED], notes = notes) }
    }
    item(key = "legend") { Secondary("${words.trends.legend} ${words.trends.votes}") }
    of[Series.LOAD]?.let { load ->
        item(key = load.series.name) { LoadCard(load, of[Series.FITNESS], of[Series.FATIGUE], of[Series.FORM]) }
    }
    of[Series.TIER]?.let { tier -> item(key = tier.series.name) { TierCard(tier, onDay = onDay) } }
}

private val Trend?.now: Double? get() = this?.points?.lastOrNull()?.let { it.value ?: it.mean }
