package ebb.ui.checkin

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import ebb.core.Overall
import ebb.domain.screens.CheckInModel
import ebb.domain.screens.CheckInState
import ebb.ui.LocalWords
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Heading
import ebb.ui.part.MainButton
import ebb.ui.part.QuietButton
import ebb.ui.part.Secondary
import ebb.ui.part.Sheet
import ebb.ui.part.TroubleLine

/** How the morning feels: done in one tap, more for who wants to say more. */
@Composable
fun CheckInSheet(model: CheckInModel, onClose: () -> Unit) {
    LaunchedEffect(model) { model.open() }
    Sheet(onClose) { CheckIn(model, onClose = onClose) }
}

/** What stands in the sheet. [unfolded]: more can be said from the start. */
@Composable
fun ColumnScope.CheckIn(model: CheckInModel, unfolded: Boolean = false, onClose: () -> Unit) {
    val state by model.state.collectAsState()
    var more by rememberSaveable { mutableStateOf(unfolded) }
    val words = LocalWords.current.checkIn
    LaunchedEffect(state.done) { if (state.done) onClose() }
    Heading(words.title)
    Secondary(words.can)
    OneTap(state) { overall ->
        // Who says more says all of it with one button.
        if (more) model.answer { it.copy(overall = overall) } else model.feel(overall)
    }
    TroubleLine(state.trouble) { model.save() }
    QuietButton(if (more) words.less else words.more, flush = true) { more = !more }
    if (more) {
        Body(state, model)
        Tags(state, model)
        MainButton(words.save, onClick = { model.save() })
    }
}

@Composable
private fun OneTap(state: CheckInState, onChoose: (Overall) -> Unit) {
    val words = LocalWords.current.checkIn
    ChoiceRow(Overall.entries, state.answer.overall ?: state.said.overall, words::overall, large = true, onChoose = onChoose)
}
