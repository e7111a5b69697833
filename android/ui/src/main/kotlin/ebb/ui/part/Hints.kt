package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.background
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.progressBarRangeInfo
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.domain.screens.Trouble
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space

/** One sentence and at most one button. */
@Composable
fun Hint(text: String, modifier: Modifier = Modifier, button: String? = null, onClick: () -> Unit = {}) {
    Card(modifier) {
        Body(text)
        if (button != null) OtherButton(button, onClick = onClick)
    }
}

/** What went wrong, in the core's words, and what helps. It is heard when it comes. */
@Composable
fun TroubleLine(trouble: Trouble?, modifier: Modifier = Modifier, onAgain: (() -> Unit)? = null) {
    if (trouble == null) return
    val words = LocalWords.current.part
    Card(modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
        if (trouble.message.isNotEmpty()) Body(trouble.message)
        words.hint(trouble.remedy)?.let { Secondary(it) }
        val button = words.button(trouble.remedy)
        if (button != null && onAgain != null) OtherButton(button, onClick = onAgain)
    }
}

/** How far something is: [part] from 0 to 1, or null while nobody knows. It stands still where nothing is known. */
@Composable
fun Progress(text: String, part: Float?, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    Column(
        modifier.fillMaxWidth().clearAndSetSemantics {
            contentDescription = text
            progressBarRangeInfo = if (part == null) ProgressBarRangeInfo.Indeterminate else ProgressBarRangeInfo(part, 0f..1f)
        },
        Arrangement.spacedBy(Space.line),
    ) {
        Secondary(text)
        if (part != null) {
            Box(Modifier.fillMaxWidth().height(4.dp).background(palette.grid, CircleShape)) {
                Box(Modifier.fillMaxWidth(part.coerceIn(0f, 1f)).height(4.dp).background(palette.ready, CircleShape))
            }
        }
    }
}

/** Room for the line of a page that is empty for a moment. */
@Composable
fun Waiting(modifier: Modifier = Modifier) {
    Secondary(LocalWords.current.part.loading, modifier.padding(Space.margin))
}
