package ebb.ui.run

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import ebb.core.Cause
import ebb.core.ReturnStage
import ebb.domain.screens.ReturnModel
import ebb.domain.screens.ReturnState
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.Way
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.NumberField
import ebb.ui.part.OtherButton
import ebb.ui.part.Over
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.Toggle
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.dates
import ebb.ui.part.isWrong
import ebb.ui.part.isolated
import ebb.ui.part.typedDistance

/** The way back to running: what was said of it, what comes next, and saying it anew. */
@Composable
fun ReturnScreen(model: ReturnModel, way: Way, modifier: Modifier = Modifier) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val state by model.state.collectAsState()
    var week by rememberSaveable { mutableStateOf<String?>(null) }
    LaunchedEffect(model) { model.open() }
    val typed = week ?: state.draft.preLayoffWeekM?.let(measures::distance).orEmpty()
    val foot = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.group)) {
            TroubleLine(state.trouble, onAgain = { model.open() })
            if (state.done) Body(words.run.noted, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
            MainButton(words.part.save, enabled = !isWrong(typed)) {
                if (week != null) model.change { it.copy(preLayoffWeekM = measures.typedDistance(typed)) }
                model.save()
            }
        }
    }
    ScrollingPage(words.run.backTitle, modifier, onBack = { way.back() }, foot = if (state.loaded) foot else null) {
        if (!state.loaded) {
            item(key = "waiting") { if (state.trouble == null) Waiting() else TroubleLine(state.trouble, onAgain = { model.open() }) }
            return@ScrollingPage
        }
        item(key = "said") { Said(state) }
        if (state.steps.isNotEmpty()) item(key = "comes") { Comes(state) }
        if (state.said != null && state.unrated.isNotEmpty()) {
            item(key = "rate") {
                Card {
                    Body(words.run.aboutRate)
                    OtherButton(words.run.rate, Modifier.fillMaxWidth()) { way.open(Page(Kind.AFTER_RUN)) }
                }
            }
        }
        item(key = "cause") {
            Card {
                Heading(words.run.cause)
                ChoiceList(Cause.entries, state.draft.cause, words.run::cause) { chosen -> model.change { it.copy(cause = chosen) } }
                Toggle(words.run.cleared, state.draft.cleared, about = words.run.aboutCleared) { on -> model.change { it.copy(cleared = on) } }
            }
        }
        item(key = "stage") {
            Card {
                Heading(words.run.stage)
                ChoiceList(ReturnStage.entries, state.draft.stage, words.run::stage) { chosen -> model.change { it.copy(stage = chosen) } }
            }
        }
        item(key = "week") {
            Card {
                val wrong = words.plan.race.notANumber.takeIf { isWrong(typed) }
                NumberField(words.run.week, typed, unit = measures.unit, about = words.run.aboutWeek, wrong = wrong) { week = it }
            }
        }
    }
}

@Composable
private fun Said(state: ReturnState) {
    val words = LocalWords.current.run
    Card {
        val said = state.said
        if (said == null) {
            Body(words.aboutBack)
        } else {
            Secondary(words.said(isolated(dates().dayOfYear(said.day))))
            Body(words.cause(said.record.cause))
            Body(words.stage(said.record.stage))
            if (said.record.cleared) Secondary(words.cleared)
        }
    }
}

@Composable
private fun Comes(state: ReturnState) {
    Card {
        Heading(LocalWords.current.run.comes)
        state.how?.let { Body(it) }
        state.steps.forEachIndexed { place, step ->
            if (place > 0) Divider()
            Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) {
                state.days[step.id]?.let { Secondary(it) }
                Over(step.line)
                step.reasons.firstOrNull()?.let { Secondary(it.text) }
            }
        }
    }
}
