package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Dp
import ebb.ui.look.Space

/** From this text size on, rows become columns. */
private const val LARGE = 1.3f

/** Whether text is so large that what stands side by side would not fit. */
@Composable
fun largeText(): Boolean = LocalDensity.current.fontScale > LARGE

/**
 * Side by side, or one under the other where text is large.
 *
 * @param content gets a modifier for whoever takes the room that is left, which in a column is nobody
 */
@Composable
fun RowOrColumn(
    modifier: Modifier = Modifier,
    between: Dp = Space.between,
    alignment: Alignment.Vertical = Alignment.CenterVertically,
    content: @Composable (rest: Modifier) -> Unit,
) {
    if (largeText()) {
        Column(modifier, Arrangement.spacedBy(Space.group)) { content(Modifier) }
    } else {
        Row(modifier, Arrangement.spacedBy(between), alignment) { content(Modifier.weight(1f)) }
    }
}
