package ebb.ui.run

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import ebb.core.UnratedRun
import ebb.domain.screens.AfterRunModel
import ebb.domain.screens.AfterRunState
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.QuietButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.Toggle
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** How runs were: asked once, skippable. After the last one it closes. */
@Composable
fun AfterRunScreen(model: AfterRunModel, way: Way, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val state by model.state.collectAsState()
    var asked by remember { mutableStateOf(false) }
    LaunchedEffect(model) { model.open() }
    LaunchedEffect(state.loaded, state.runs) {
        if (state.runs.isNotEmpty()) asked = true else if (asked && state.loaded) way.back()
    }
    val run = state.runs.firstOrNull()
    val foot = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
            TroubleLine(state.trouble, onAgain = { model.open() })
            MainButton(words.part.save, enabled = state.ready) { model.save() }
            QuietButton(words.run.leave, Modifier.fillMaxWidth()) { model.skip() }
        }
    }
    ScrollingPage(words.run.title, modifier, onBack = { way.back() }, foot = if (run == null) null else foot) {
        if (run != null) {
            item(key = "run") { Card { Body(line(run)) } }
            if (state.onlySettled) {
                item(key = "settled") { OnlySettled(state, model) }
            } else {
                item(key = "effort") { Effort(state, model) }
                item(key = "pain") { Pain(state, model) }
            }
        } else {
            item(key = "none") { if (state.loaded) Card { Body(words.run.none) } else if (state.trouble == null) Waiting() else TroubleLine(state.trouble) }
        }
    }
}

/** `Sun 15 Mar · 8 km · 44 min`. */
@Composable
private fun line(run: UnratedRun): String {
    val measures = LocalMeasures.current
    return listOf(dates().day(run.day), measures.distanceWithUnit(run.distanceM), measures.time(run.movingS / 60.0)).joinToString(" · ") { isolated(it) }
}

@Composable
private fun Effort(state: AfterRunState, model: AfterRunModel) {
    val words = LocalWords.current.run
    Card {
        Heading(words.effort)
        Secondary(words.aboutEffort)
        Scale(words.effort, state.effort?.toInt()) { model.effort(it.toDouble()) }
    }
}

@Composable
private fun Pain(state: AfterRunState, model: AfterRunModel) {
    val words = LocalWords.current
    val rating = state.rating
    Card {
        Heading(words.run.pain)
        Secondary(words.run.aboutPain)
        Scale(words.run.pain, rating?.pain?.toInt()) { pain -> model.rate { it.copy(pain = pain.toLong()) } }
        if (rating == null) return@Card
        Toggle(words.run.limp, rating.limp) { on -> model.rate { it.copy(limp = on) } }
        Toggle(words.run.swelling, rating.swelling) { on -> model.rate { it.copy(swelling = on) } }
        Toggle(words.run.nightPain, rating.nightPain) { on -> model.rate { it.copy(nightPain = on) } }
        if (state.askSettled) Settled(state, model)
    }
}

/** Of a run that was rated on its day. */
@Composable
private fun OnlySettled(state: AfterRunState, model: AfterRunModel) {
    val words = LocalWords.current.run
    Card {
        Secondary(words.saidPain(state.rating?.pain?.toInt() ?: 0))
        Settled(state, model)
    }
}

@Composable
private fun Settled(state: AfterRunState, model: AfterRunModel) {
    val words = LocalWords.current
    Body(words.run.settled)
    ChoiceRow(listOf(true, false), state.rating?.settledNextMorning, { if (it) words.part.yes else words.part.no }) { settled ->
        model.rate { it.copy(settledNextMorning = settled) }
    }
}
