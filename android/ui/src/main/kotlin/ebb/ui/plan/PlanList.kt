package ebb.ui.plan

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import ebb.core.Race
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.domain.screens.monday
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.Phone
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TouchLine
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** Weeks as rows, then the races. Without a plan: how to get one. */
@Composable
internal fun PlanList(state: PlanState, model: PlanModel, phone: Phone, weeks: LazyListState, open: (Page) -> Unit) {
    val words = LocalWords.current.plan
    var changing by rememberSaveable { mutableStateOf(false) }
    val change = @Composable { OtherButton(words.change, Modifier.fillMaxWidth()) { changing = true } }
    ScrollingPage(words.title, state = weeks, foot = if (state.weeks.isEmpty()) null else change) {
        if (state.weeks.isEmpty()) {
            if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
            if (state.loaded) withoutPlan(state, open) else if (state.trouble == null) item(key = "waiting") { Waiting() }
        } else {
            val widest = state.weeks.maxOf { maxOf(it.plannedM, it.adjustedM) }
            val today = state.morning?.day?.monday()
            items(state.weeks, key = { it.start.toString() }) { week ->
                WeekRow(week, widest, current = week.start == today, past = today != null && week.start < today) {
                    open(Page(Kind.WEEK, week.start.toString()))
                }
            }
            if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        }
        if (state.loaded) item(key = "races") { Races(state.races, open) }
    }
    if (changing) ChangeSheet(model, onClose = { changing = false }, open)
}

private fun LazyListScope.withoutPlan(state: PlanState, open: (Page) -> Unit) {
    val sessions = state.morning?.sessions.orEmpty()
    item(key = "no plan") {
        val words = LocalWords.current.plan
        Card {
            Body(state.morning?.text?.page?.defaultWeek ?: words.noPlan)
            MainButton(words.make) { open(Page(Kind.GOAL)) }
            OtherButton(words.bringIn, Modifier.fillMaxWidth()) { open(Page(Kind.PLAN_FILE)) }
        }
    }
    if (sessions.isNotEmpty()) item(key = "seven days") { SevenDays(state, open) }
}

/** The days that are ahead, in the core's words. */
@Composable
private fun SevenDays(state: PlanState, open: (Page) -> Unit) {
    val known = state.morning?.sessions.orEmpty().mapTo(HashSet()) { it.id }
    Card {
        Heading(LocalWords.current.plan.sevenDays)
        state.morning?.text?.plan.orEmpty().forEachIndexed { place, row ->
            if (place > 0) Divider()
            SessionLine(
                row.day, row.after ?: row.before, row.before.takeIf { row.after != null }, row.done,
                onClick = if (row.id in known) ({ open(Page(Kind.SESSION, row.id)) }) else null,
            )
        }
    }
}

@Composable
private fun Races(races: List<Race>, open: (Page) -> Unit) {
    val words = LocalWords.current.plan
    Card {
        Heading(words.races)
        races.forEachIndexed { place, race ->
            if (place > 0) Divider()
            RaceLine(race) { open(Page(Kind.RACE, race.id)) }
        }
        OtherButton(words.addRace, Modifier.fillMaxWidth()) { open(Page(Kind.RACE)) }
    }
}

@Composable
private fun RaceLine(race: Race, onClick: () -> Unit) {
    val words = LocalWords.current.plan
    TouchLine(onClick) {
        val measures = LocalMeasures.current
        Body(lengthOf(race.distanceM)?.let(words.race::length) ?: isolated(measures.distanceWithUnit(race.distanceM)))
        Secondary("${isolated(dates().dayOfYear(race.day))} · ${words.race.aboutPriority(race.priority)}")
    }
}
