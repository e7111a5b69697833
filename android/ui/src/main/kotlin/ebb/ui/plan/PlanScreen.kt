package ebb.ui.plan

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import ebb.core.WriteFormat
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.domain.screens.monday
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.frame.LocalWindow
import ebb.ui.frame.Panes
import java.time.LocalDate

/** The plan, and its pages above it; on a wide window beside it. */
@Composable
fun PlanScreen(model: PlanModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    val state by model.state.collectAsState()
    LaunchedEffect(model) { model.open() }
    HandOn(state, model, phone)
    val weeks = rememberLazyListState()
    ToThisWeek(state, weeks)
    val page = way.top
    val list = @Composable { PlanList(state, model, phone, weeks, openFrom(way)) }
    val detail = @Composable { shown: Page, back: (() -> Unit)? -> PlanPage(shown, state, model, phone, way, back) }
    val panes = LocalWindow.current.panes
    when {
        page != null && !panes -> detail(page) { way.back() }
        page != null -> Panes(list, { detail(page) { way.back() } }, modifier)
        panes && state.weeks.isNotEmpty() -> Panes(list, { detail(thisWeek(state), null) }, modifier)
        else -> list()
    }
}

/** What is opened from the list takes the place of what was opened from it before. */
@Composable
private fun openFrom(way: Way): (Page) -> Unit = if (LocalWindow.current.panes && way.top != null) way::instead else way::open

@Composable
private fun PlanPage(page: Page, state: PlanState, model: PlanModel, phone: Phone, way: Way, back: (() -> Unit)?) {
    when (page.kind) {
        Kind.WEEK -> page.of?.let { WeekPage(LocalDate.parse(it), state, model, way::open, back) }
        Kind.SESSION -> page.of?.let { SessionPage(it, state, model, back) }
        Kind.GOAL -> GoalPage(state, model, back, onAdopted = { way.back() })
        Kind.PLAN_FILE -> PlanFilePage(state, model, phone, back, onAdopted = { way.back() })
        Kind.RACE -> RacePage(page.of, state, model, back, onDone = { way.back() })
        Kind.WHY, Kind.AFTER_RUN, Kind.RETURN, Kind.SETTING -> Unit
    }
}

private fun thisWeek(state: PlanState): Page {
    val today = state.morning?.day?.monday()
    val week = state.weeks.firstOrNull { it.start == today } ?: state.weeks.first()
    return Page(Kind.WEEK, week.start.toString())
}

/** The list begins at today's week, once a week; afterwards it stays where it was left. */
@Composable
private fun ToThisWeek(state: PlanState, weeks: LazyListState) {
    var placed by rememberSaveable { mutableStateOf<String?>(null) }
    val today = state.morning?.day?.monday()
    val place = state.weeks.indexOfFirst { it.start == today }
    LaunchedEffect(today, place) {
        if (place < 0 || placed == today.toString()) return@LaunchedEffect
        placed = today.toString()
        if (place > 0) weeks.scrollToItem(place)
    }
}

/** A plan that was written as a text goes to the share sheet as soon as it is there. */
@Composable
private fun HandOn(state: PlanState, model: PlanModel, phone: Phone) {
    val text = state.exported ?: return
    LaunchedEffect(text) {
        phone.handOn(if (state.exportedAs == WriteFormat.ICS) "ebb-plan.ics" else "ebb-plan.json", text)
        model.dismiss()
    }
}
