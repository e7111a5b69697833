package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import ebb.core.Race
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Ask
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting

/** A race: what it is, or that it is off. [id] is null for a new one. */
@Composable
internal fun RacePage(id: String?, state: PlanState, model: PlanModel, onBack: (() -> Unit)?, onDone: () -> Unit) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val known = state.races.firstOrNull { it.id == id }
    val today = state.morning?.day
    val fields = rememberRaceFields(known, measures)
    var asked by rememberSaveable { mutableStateOf(false) }
    var removing by rememberSaveable { mutableStateOf(false) }
    // The last wish was understood once the list has it: until then the page stays, with what the core says of it.
    var wished by rememberSaveable { mutableStateOf<String?>(null) }
    LaunchedEffect(state.races, state.working, wished) { if (!state.working && isThere(wished, state.races)) onDone() }
    val save = @Composable {
        MainButton(words.part.save, enabled = !state.working) {
            asked = true
            fields.race(state.races, measures, id)?.let { race ->
                wished = race.toString()
                model.setRace(race)
            }
        }
    }
    ScrollingPage(if (id == null) words.plan.race.new else words.plan.race.title, onBack = onBack, foot = save) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        if (today == null) {
            item(key = "waiting") { Waiting() }
            return@ScrollingPage
        }
        item(key = "day") { RaceDay(fields, today, from = known?.day?.takeIf { it < today } ?: today, asked) }
        item(key = "shape") { Column(verticalArrangement = Arrangement.spacedBy(Space.between)) { RaceShape(fields, asked, withPriority = true) } }
        if (known != null) {
            item(key = "remove") { OtherButton(words.plan.race.remove, Modifier.fillMaxWidth(), enabled = !state.working) { removing = true } }
        }
    }
    if (removing && known != null) {
        Ask(words.plan.race.remove, words.plan.race.removeAsk, words.plan.race.remove, onNo = { removing = false }, onYes = {
            removing = false
            wished = known.id + GONE
            model.removeRace(known.id)
        })
    }
}

private const val GONE = " is off"

private fun isThere(wished: String?, races: List<Race>) = when {
    wished == null -> false
    wished.endsWith(GONE) -> races.none { it.id == wished.removeSuffix(GONE) }
    else -> races.any { it.toString() == wished }
}

/** The colour of what is missing: calm until one tried to go on. */
@Composable
internal fun problem(asked: Boolean): Color = LocalPalette.current.let { if (asked) it.cut else it.quiet }
