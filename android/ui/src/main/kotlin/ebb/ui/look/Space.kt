package ebb.ui.look

import androidx.compose.ui.unit.dp

/** The few distances everything keeps. */
object Space {
    /** From the edge of the window and of a card. */
    val margin = 16.dp

    /** Between cards. */
    val between = 12.dp

    /** Between lines that belong together. */
    val line = 4.dp

    /** Between what belongs together less. */
    val group = 8.dp

    /** The corners of a card. */
    val corner = 22.dp

    /** What can be touched is at least this large. */
    val touch = 48.dp

    /** No line of text gets wider: longer ones are hard to read. */
    val widest = 640.dp
}
