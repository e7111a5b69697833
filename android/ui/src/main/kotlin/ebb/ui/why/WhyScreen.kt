package ebb.ui.why

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.WhyModel
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** Why: the derivation as an outline. [day] as ISO writes it; none: today. */
@Composable
fun WhyScreen(model: WhyModel, day: String?, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.why.title, modifier, onBack = { way.back() }) {}
}
