package ebb.ui.frame

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette

/** A list and, beside it on a wide window, the detail of what is chosen in it. On a narrow one the detail is a page of its own. */
@Composable
fun Panes(list: @Composable () -> Unit, detail: @Composable () -> Unit, modifier: Modifier = Modifier) {
    if (!LocalWindow.current.panes) {
        Box(modifier) { list() }
        return
    }
    Row(modifier.fillMaxSize()) {
        Box(Modifier.weight(1f)) { list() }
        Box(Modifier.fillMaxHeight().width(1.dp).background(LocalPalette.current.grid))
        Box(Modifier.weight(1f)) { detail() }
    }
}
