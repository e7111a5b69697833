package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextDecoration
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Secondary
import ebb.ui.part.TouchLine

/** A day's session: what it is now, and, where that is something else, what it was. */
@Composable
internal fun SessionLine(day: String?, now: String, was: String?, done: String?, onClick: (() -> Unit)?) {
    val content: @Composable ColumnScope.() -> Unit = {
        if (day != null) Secondary(day)
        Now(now, was)
        if (done != null) Secondary(done)
    }
    if (onClick != null) {
        TouchLine(onClick, content)
    } else {
        Column(Modifier.fillMaxWidth().heightIn(min = Space.touch).padding(vertical = Space.line).semantics(mergeDescendants = true) {}, Arrangement.Center, content = content)
    }
}

/** What it is now; what it was stays visible, struck through, and is heard as what it was. */
@Composable
internal fun Now(now: String, was: String?, headline: Boolean = false) {
    if (headline) Text(now, color = LocalPalette.current.text, style = LocalType.current.headline) else Body(now)
    if (was == null) return
    val heard = LocalWords.current.plan.session.instead(was)
    Text(
        was, Modifier.semantics { contentDescription = heard }, LocalPalette.current.quiet,
        style = LocalType.current.secondary.copy(textDecoration = TextDecoration.LineThrough),
    )
}
