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
import ebb.core.Level
import ebb.core.Priority
import ebb.core.Weekday
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.NumberField
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.dates
import ebb.ui.part.isWrong

/** What a plan is to be made for; then the plan that was made, to be followed or not. */
@Composable
internal fun GoalPage(state: PlanState, model: PlanModel, onBack: (() -> Unit)?, onAdopted: () -> Unit) {
    val measures = LocalMeasures.current
    val race = rememberRaceFields(null, measures)
    val training = rememberTrainingFields()
    var asked by rememberSaveable { mutableStateOf(false) }
    val preview = state.preview
    LaunchedEffect(state.adopted) { if (state.adopted) onAdopted() }
    if (preview != null) {
        PreviewPage(preview, state, onBack = { model.dismiss() }, onAdopt = { model.adopt() })
        return
    }
    GoalForm(state, race, training, asked, onBack, onStop = { model.stop() }, onAgain = { model.open() }) {
        asked = true
        val today = state.morning?.day ?: return@GoalForm
        val goalRace = race.race(state.races, measures, priority = Priority.A) ?: return@GoalForm
        if (!training.wrong) model.propose(training.goal(goalRace, today, measures))
    }
}

@Composable
private fun GoalForm(
    state: PlanState, race: RaceFields, training: TrainingFields, asked: Boolean, onBack: (() -> Unit)?, onStop: () -> Unit,
    onAgain: () -> Unit, onPropose: () -> Unit,
) {
    val words = LocalWords.current.plan.making
    val today = state.morning?.day
    val foot = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.group)) {
            if (state.working) {
                Progress(words.working, null)
                OtherButton(words.stop, Modifier.fillMaxWidth(), onClick = onStop)
            } else {
                // Beside the button: what the core says of the goal is seen without scrolling.
                TroubleLine(state.trouble, onAgain = onAgain.takeIf { today == null })
                MainButton(words.propose, enabled = today != null, onClick = onPropose)
            }
        }
    }
    ScrollingPage(words.title, onBack = onBack, foot = foot) {
        if (today == null) {
            if (state.trouble == null) item(key = "waiting") { Waiting() }
            return@ScrollingPage
        }
        item(key = "day") { RaceDay(race, today, from = today.plusDays(1), asked) }
        item(key = "shape") { Column(verticalArrangement = Arrangement.spacedBy(Space.between)) { RaceShape(race, asked, withPriority = false) } }
        item(key = "training") { Training(training) }
    }
}

@Composable
private fun Training(fields: TrainingFields) {
    val words = LocalWords.current.plan
    val making = words.making
    val unit = LocalMeasures.current.unit
    val dates = dates()
    Column(verticalArrangement = Arrangement.spacedBy(Space.between)) {
        Card {
            Heading(making.runningDays)
            ChoiceRow((3..7).toList(), fields.runningDays, Int::toString) { fields.runningDays = it }
        }
        Card {
            Heading(making.longRunDay)
            ChoiceList(Weekday.entries, fields.longRunDay, dates::name) { fields.longRunDay = it }
        }
        Card {
            Heading(making.level)
            ChoiceList(listOf(null) + Level.entries, fields.level, { it?.let(making::level) ?: making.asRunsTell }) { fields.level = it }
        }
        Card {
            Secondary(making.aboutWeekly)
            NumberField(making.weekly, fields.weekly, unit = unit, wrong = words.race.notANumber.takeIf { isWrong(fields.weekly) }) { fields.weekly = it }
            NumberField(making.longest, fields.longest, unit = unit, wrong = words.race.notANumber.takeIf { isWrong(fields.longest) }) { fields.longest = it }
        }
    }
}
