package ebb.ui.run

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.ReturnModel
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** The way back to running. */
@Composable
fun ReturnScreen(model: ReturnModel, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.run.title, modifier, onBack = { way.back() }) {}
}
