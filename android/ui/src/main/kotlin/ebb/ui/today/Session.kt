package ebb.ui.today

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.text.style.TextDecoration
import ebb.core.Morning
import ebb.core.PlanText
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Heading
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Said
import ebb.ui.part.Secondary
import ebb.ui.part.isolated

/** What it changes today: what is to be run, what it was, how. A tap leads to the session. */
@Composable
fun SessionCard(morning: Morning, onSession: (String) -> Unit, modifier: Modifier = Modifier) {
    val words = LocalWords.current.today
    val text = morning.text
    val now = morning.ofToday()
    val one = now.singleOrNull()?.id?.takeIf { id -> morning.sessions.any { it.id == id } }
    Card(modifier, one?.let { id -> { onSession(id) } }) {
        Heading(words.session)
        now.forEach { Line(it) }
        if (now.isEmpty()) Body(text.today)
        text.how?.let { Body(it, colour = LocalPalette.current.quiet) }
        // What the verdict has said is not said again.
        text.sessions.firstOrNull { it.id == one }?.reasons?.firstOrNull { it.text !in text.why }?.let { Body(it.text, colour = LocalPalette.current.quiet) }
        text.later?.let { Secondary(it) }
        if (morning.sessions.any { it.id == one && it.kept }) Secondary(words.kept)
    }
}

@Composable
private fun Line(of: PlanText) {
    val words = LocalWords.current.today
    val (now, was) = (of.after ?: of.before) to of.before.takeIf { of.after != null }
    val spoken = listOfNotNull(now, was?.let { words.was(it) }, of.done).joinToString(", ")
    RowOrColumn(Modifier.fillMaxWidth().clearAndSetSemantics { contentDescription = spoken }, alignment = Alignment.CenterVertically) { rest ->
        Said(isolated(now), LocalType.current.headline, rest)
        was?.let { Said(isolated(it), LocalType.current.secondary.copy(textDecoration = TextDecoration.LineThrough), colour = LocalPalette.current.quiet) }
        of.done?.let { Secondary(isolated(it)) }
    }
}

/** Today's rows of the seven days, that of a rest day too: it has no session, but the first place. */
internal fun Morning.ofToday(): List<PlanText> {
    val today = sessions.filter { it.before.day == day || it.after.day == day }.mapTo(HashSet()) { it.id }
    return text.plan.filter { it.id in today }.ifEmpty { text.plan.take(1) }
}

/** Whether this morning changes what today holds. */
internal val Morning.changesToday: Boolean get() = ofToday().any { it.after != null }
