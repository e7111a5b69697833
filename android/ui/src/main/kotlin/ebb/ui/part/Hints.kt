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
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
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

/** One sentence and at most one button; a button alone needs no card. */
@Composable
fun Hint(text: String?, modifier: Modifier = Modifier, button: String? = null, onClick: () -> Unit = {}) {
    if (text == null) {
        if (button != null) OtherButton(button, modifier.fillMaxWidth(), onClick = onClick)
        return
    }
    Card(modifier) {
        Body(text)
        if (button != null) OtherButton(button, onClick = onClick)
    }
}

/** What went wrong, and what helps. It is heard when it comes. */
@Composable
fun TroubleLine(trouble: Trouble?, modifier: Modifier = Modifier, onAgain: (() -> Unit)? = null) {
    if (trouble == null) return
    val words = LocalWords.current.part
    Card(modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
        Happened(trouble)
        val button = words.button(trouble.remedy)
        if (button != null && onAgain != null) OtherButton(button, onClick = onAgain)
    }
}

/** What happened and what helps. What only explains it is one tap away. */
@Composable
internal fun Happened(trouble: Trouble) {
    val words = LocalWords.current.part
    val happened = words.happened(trouble.remedy)
    Body(happened ?: trouble.message)
    words.hint(trouble.remedy)?.let { Secondary(it) }
    if (happened == null || trouble.message.isEmpty()) return
    var unfolded by rememberSaveable(trouble.message) { mutableStateOf(false) }
    if (unfolded) Caption(trouble.message) else QuietButton(words.details, flush = true) { unfolded = true }
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
