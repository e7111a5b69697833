package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import ebb.core.SessionKind
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.domain.screens.SessionView
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Heading
import ebb.ui.part.OtherButton
import ebb.ui.part.RaceLine
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated
import java.time.temporal.ChronoUnit

/** A session: now and before, why, its steps, and what can be done about it. */
@Composable
internal fun SessionPage(id: String, state: PlanState, model: PlanModel, onBack: (() -> Unit)?) {
    val words = LocalWords.current.plan.session
    val session = state.session(id)
    val title = session?.day?.let { isolated(dates().day(it)) } ?: LocalWords.current.plan.title
    ScrollingPage(title, onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        if (session == null) {
            if (state.loaded) item(key = "gone") { Card { Body(words.gone) } }
            return@ScrollingPage
        }
        item(key = "now") { NowCard(session, state) }
        val reasons = session.text?.reasons.orEmpty()
        if (reasons.isNotEmpty()) {
            item(key = "why") {
                Card {
                    Heading(words.why)
                    reasons.forEach { Body(it.text) }
                }
            }
        }
        if (session.offers.isNotEmpty() || session.adjusted?.kept == true || session.adjusted?.mayKeep == true) {
            item(key = "choose") { Choose(session, state.working, model) }
        }
        val steps = session.planned?.session?.steps.orEmpty()
        if (steps.isNotEmpty()) item(key = "steps") { StepsCard(steps, asPlanned = session.adjusted?.changed == true) }
    }
}

@Composable
private fun NowCard(session: SessionView, state: PlanState) {
    val today = session.day == state.morning?.day
    val row = session.row
    Card {
        Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.spacedBy(Space.line)) {
            Now(row?.after ?: session.name, session.name.takeIf { row?.after != null }, headline = true)
        }
        row?.done?.let { Secondary(it) }
        val (now, day) = state.morning?.day to session.day
        val isRace = session.adjusted?.after?.kind == SessionKind.RACE || session.planned?.session?.kind == SessionKind.RACE
        if (isRace && now != null && day != null && day >= now) RaceLine(LocalWords.current.plan.session.daysLeft(ChronoUnit.DAYS.between(now, day)))
        if (today) state.morning?.text?.how?.let { Body(it) }
    }
}

/** What can be chosen of this session, in one card; one choice alone needs no card. */
@Composable
private fun Choose(session: SessionView, working: Boolean, model: PlanModel) {
    val words = LocalWords.current.plan.session
    val kept = session.adjusted?.kept == true
    if (session.offers.isEmpty() && !kept) {
        OtherButton(words.keep, Modifier.fillMaxWidth(), enabled = !working) { model.keep(session.id) }
        return
    }
    Card {
        session.offers.forEach { offer ->
            Body(offer.text)
            OtherButton(words.move, Modifier.fillMaxWidth(), enabled = !working) { model.accept(offer.id) }
        }
        if (kept) {
            Body(words.kept)
            OtherButton(words.takeBack, Modifier.fillMaxWidth(), enabled = !working) { model.takeBack(session.id) }
        } else if (session.adjusted?.mayKeep == true) {
            OtherButton(words.keep, Modifier.fillMaxWidth(), enabled = !working) { model.keep(session.id) }
        }
    }
}
