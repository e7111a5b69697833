package ebb.ui.checkin

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import ebb.core.Illness
import ebb.domain.screens.CheckInModel
import ebb.domain.screens.CheckInState
import ebb.ui.LocalWords
import ebb.ui.look.Icons
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.ChoiceList
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.IconButton
import ebb.ui.part.Secondary
import ebb.ui.part.Toggle

private const val MOST_PAIN = 10
private const val MOST_ZONES = 24

/** What the body says. What was said earlier today stands there already. */
@Composable
internal fun Body(state: CheckInState, model: CheckInModel) {
    val words = LocalWords.current.checkIn
    val (said, answer) = state.said to state.answer
    OneToFive(words.fatigue, answer.fatigue ?: said.fatigue) { value -> model.answer { it.copy(fatigue = value) } }
    OneToFive(words.soreness, answer.soreness ?: said.soreness) { value -> model.answer { it.copy(soreness = value) } }
    val pain = (answer.pain ?: said.pain)?.toInt()
    Stepper(words.pain, pain?.let { words.pain(it) } ?: words.notSaid, words.painLess, words.painMore, pain != 0, (pain ?: 0) < MOST_PAIN) { by ->
        val now = ((pain ?: 0) + by).coerceAtLeast(0)
        // Without pain there is nothing of it to be said, and what was said of it does not hold any more.
        fun still(on: Boolean?) = if (now == 0) on?.let { false } else on
        model.answer { it.copy(pain = now.toDouble(), limp = still(it.limp ?: said.limp), redFlag = still(it.redFlag ?: said.redFlag)) }
    }
    if ((pain ?: 0) > 0) {
        Toggle(words.limp, answer.limp ?: said.limp ?: false) { on -> model.answer { it.copy(limp = on) } }
        Toggle(words.redFlag, answer.redFlag ?: said.redFlag ?: false) { on -> model.answer { it.copy(redFlag = on) } }
    }
    Divider()
    Heading(words.illness)
    ChoiceList(Illness.entries, answer.illness ?: said.illness, words::illness) { illness -> model.answer { it.copy(illness = illness) } }
}

/** What explains the day. */
@Composable
internal fun Tags(state: CheckInState, model: CheckInModel) {
    val words = LocalWords.current.checkIn
    val tags = state.tags
    Divider()
    Heading(words.tags)
    Toggle(words.alcohol, tags.alcohol) { on -> model.tag { it.copy(alcohol = on) } }
    Toggle(words.altitude, tags.altitude) { on -> model.tag { it.copy(altitude = on) } }
    Toggle(words.heat, tags.heat) { on -> model.tag { it.copy(heat = on) } }
    val zones = tags.travelH ?: 0
    Stepper(words.travel, words.travelled(zones), words.travelLess, words.travelMore, zones > 0, zones < MOST_ZONES) { by ->
        model.tag { it.copy(travelH = (zones + by).takeIf { hours -> hours > 0 }) }
    }
    if (state.askCycle) Toggle(words.cycle, tags.cycle) { on -> model.tag { it.copy(cycle = on) } }
}

@Composable
private fun OneToFive(name: String, value: Double?, onChoose: (Double) -> Unit) {
    val words = LocalWords.current.checkIn
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.line)) {
        Secondary(words.oneToFive(name))
        ChoiceRow((1..5).toList(), value?.toInt(), { it.toString() }, spoken = { "$name $it" }) { onChoose(it.toDouble()) }
    }
}

/** A number that goes up and down by one. */
@Composable
private fun Stepper(name: String, value: String, less: String, more: String, canLess: Boolean, canMore: Boolean, step: (Int) -> Unit) {
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.group), Alignment.CenterVertically) {
        Column(Modifier.weight(1f).semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }) {
            Body(name)
            Secondary(value)
        }
        IconButton(Icons.Remove, less, enabled = canLess) { step(-1) }
        IconButton(Icons.Add, more, enabled = canMore) { step(1) }
    }
}
