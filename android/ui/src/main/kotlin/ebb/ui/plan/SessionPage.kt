package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.domain.screens.SessionView
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Heading
import ebb.ui.part.OtherButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.calendar
import ebb.ui.part.isolated

/** A session: now and before, why, its steps, and what can be done about it. */
@Composable
internal fun SessionPage(id: String, state: PlanState, model: PlanModel, onBack: (() -> Unit)?) {
    val words = LocalWords.current.plan.session
    val session = state.session(id)
    val title = session?.day?.let { isolated(calendar().day(it)) } ?: LocalWords.current.plan.title
    ScrollingPage(title, onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        if (session == null) {
            if (state.loaded) item(key = "gone") { Card { Body(words.gone) } }
            return@ScrollingPage
        }
        item(key = "now") { NowCard(session, state) }
        if (session.offers.isNotEmpty()) item(key = "offers") { Offers(session.offers, state.working) { model.accept(it) } }
        val reasons = session.text?.reasons.orEmpty()
        if (reasons.isNotEmpty()) {
            item(key = "why") {
                Card {
                    Heading(words.why)
                    reasons.forEach { Body(it.text) }
                }
            }
        }
        if (session.adjusted?.kept == true || session.adjusted?.mayKeep == true) {
            item(key = "keep") { Keep(session, state.working, onKeep = { model.keep(id) }, onTakeBack = { model.takeBack(id) }) }
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
        if (today) state.morning?.text?.how?.let { Body(it) }
    }
}

@Composable
private fun Keep(session: SessionView, working: Boolean, onKeep: () -> Unit, onTakeBack: () -> Unit) {
    val words = LocalWords.current.plan.session
    Card {
        if (session.adjusted?.kept == true) {
            Body(words.kept)
            OtherButton(words.takeBack, Modifier.fillMaxWidth(), enabled = !working, onClick = onTakeBack)
        } else {
            OtherButton(words.keep, Modifier.fillMaxWidth(), enabled = !working, onClick = onKeep)
        }
    }
}
