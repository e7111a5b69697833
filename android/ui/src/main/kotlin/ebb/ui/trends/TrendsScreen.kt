package ebb.ui.trends

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.TrendsModel
import ebb.ui.LocalWords
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** The trends: one series a card. */
@Composable
fun TrendsScreen(model: TrendsModel, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.trends.title, modifier) {}
}
