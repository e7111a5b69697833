package ebb.ui.frame

import androidx.compose.runtime.Immutable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/**
 * How much room there is.
 *
 * @property rail the places stand beside the content, not under it
 * @property panes a list and its detail stand side by side
 */
@Immutable
data class Window(val rail: Boolean = false, val panes: Boolean = false) {
    companion object {
        /** Of a window of this size. */
        fun of(width: Dp, height: Dp) = Window(rail = width >= 600.dp || width > height, panes = width >= 840.dp)
    }
}

/** The window there is. */
val LocalWindow = staticCompositionLocalOf { Window() }
