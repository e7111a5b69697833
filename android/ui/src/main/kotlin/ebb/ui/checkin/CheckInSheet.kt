package ebb.ui.checkin

import androidx.compose.runtime.Composable
import ebb.domain.screens.CheckInModel
import ebb.ui.LocalWords
import ebb.ui.part.Heading
import ebb.ui.part.Sheet

/** How the morning feels: done in one tap. */
@Composable
fun CheckInSheet(model: CheckInModel, onClose: () -> Unit) {
    Sheet(onClose) { Heading(LocalWords.current.checkIn.title) }
}
