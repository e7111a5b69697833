package ebb.ui.run

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.AfterRunModel
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** How runs were: asked once, skippable. */
@Composable
fun AfterRunScreen(model: AfterRunModel, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.run.title, modifier, onBack = { way.back() }) {}
}
