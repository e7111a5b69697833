package ebb.ui.today

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyListScope
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import ebb.core.Morning
import ebb.core.PlanOrigin
import ebb.core.UnratedRun
import ebb.domain.screens.Situation
import ebb.domain.screens.TodayModel
import ebb.domain.screens.TodayState
import ebb.domain.sync.SyncProgress
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.Words
import ebb.ui.part.Hint
import ebb.ui.part.MainButton
import ebb.ui.part.Progress
import ebb.ui.part.RowOrColumn
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.isolated
import ebb.ui.part.dates

/** Today: verdict, reason, consequence; at the thumb, how it feels. */
@Composable
fun TodayScreen(model: TodayModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    LaunchedEffect(model, way.checkIn) { if (!way.checkIn) model.open() }
    val state by model.state.collectAsState()
    val words = LocalWords.current
    ScrollingPage(null, modifier, foot = { MainButton(words.today.checkIn, onClick = way::openCheckIn) }) {
        val morning = state.morning
        state.syncing?.let { item(key = "syncing") { Reading(it) } }
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        if (morning == null) {
            if (state.trouble == null) item(key = "waiting") { Waiting() }
        } else {
            page(state, morning, model, phone, way, words)
        }
    }
}

private fun LazyListScope.page(state: TodayState, morning: Morning, model: TodayModel, phone: Phone, way: Way, words: Words) {
    item(key = "date") { DateLine(state, morning) }
    item(key = "verdict") { VerdictCard(morning, onWhy = { way.open(Page(Kind.WHY)) }) }
    val (later, now) = notices(state, words.today, phone, way).partition { it.later }
    val session: LazyListScope.() -> Unit = {
        if (morning.plan != PlanOrigin.NONE) item(key = "session") { SessionCard(morning, onSession = { way.open(Page(Kind.SESSION, it)) }) }
    }
    // What changes today stands with the verdict that changes it.
    if (morning.changesToday) session()
    hints(now)
    morning.text.deloadClosed?.let { said -> item(key = "deload closed") { Hint(said) } }
    if (Situation.NO_DATA !in state.situations) item(key = "signals") { SignalsCard(morning, state.lines) }
    if (!morning.changesToday) session()
    if (morning.plan != PlanOrigin.NONE) item(key = "week") { WeekCard(morning) }
    hints(later)
    offers(morning, model, words)
    if (state.unrated.isNotEmpty()) item(key = "unrated") { AskRuns(state.unrated, way) }
    if (morning.text.advice.isNotEmpty()) item(key = "advice") { AdviceCard(if (morning.plan == PlanOrigin.NONE) words.today.advice else morning.text.page.advice, morning.text.advice, model) }
}

private fun LazyListScope.hints(notices: List<Notice>) {
    items(notices, key = { it.key }) { notice -> Hint(notice.text, button = notice.button, onClick = notice.act) }
}

@Composable
private fun DateLine(state: TodayState, morning: Morning) {
    val words = LocalWords.current
    RowOrColumn(Modifier.fillMaxWidth()) { rest ->
        Secondary(morning.text.page.date, rest.semantics { heading() })
        state.night?.end?.let { Secondary(words.today.nightUntil(isolated(dates().time(it)))) }
    }
}

@Composable
private fun Reading(progress: SyncProgress) {
    val of = progress.of?.takeIf { it > 0 }
    Progress(LocalWords.current.today.reading(progress.kind), of?.let { progress.done.toFloat() / it })
}

@Composable
private fun AskRuns(runs: List<UnratedRun>, way: Way) {
    val words = LocalWords.current.today
    val asked = when {
        runs.all { it.said != null } -> words.askMorningAfter
        runs.size == 1 -> words.askRun
        else -> words.askRuns(runs.size)
    }
    Hint(asked, button = words.rate) { way.open(Page(Kind.AFTER_RUN)) }
}
