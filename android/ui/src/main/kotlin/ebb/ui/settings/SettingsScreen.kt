package ebb.ui.settings

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.SettingsModel
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.part.ScrollingPage

/** Everything that can be set. */
@Composable
fun SettingsScreen(model: SettingsModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    ScrollingPage(LocalWords.current.settings.title, modifier) {}
}
