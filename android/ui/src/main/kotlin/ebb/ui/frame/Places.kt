package ebb.ui.frame

import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.material3.Icon
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.NavigationRail
import androidx.compose.material3.NavigationRailItem
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.style.TextAlign
import ebb.ui.LocalWords
import ebb.ui.Place
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType

/** The places under the content. */
@Composable
fun PlaceBar(current: Place, go: (Place) -> Unit, modifier: Modifier = Modifier) {
    NavigationBar(modifier, LocalPalette.current.card, windowInsets = WindowInsets(0, 0, 0, 0)) {
        Place.entries.forEach { place ->
            NavigationBarItem(place == current, { go(place) }, { Icon(place.icon, null) }, label = { Label(place) })
        }
    }
}

/** The places beside the content. */
@Composable
fun PlaceRail(current: Place, go: (Place) -> Unit, modifier: Modifier = Modifier) {
    NavigationRail(modifier, LocalPalette.current.card, windowInsets = WindowInsets(0, 0, 0, 0)) {
        Place.entries.forEach { place ->
            NavigationRailItem(place == current, { go(place) }, { Icon(place.icon, null) }, label = { Label(place) })
        }
    }
}

@Composable
private fun Label(place: Place) {
    Text(LocalWords.current.frame.place(place), textAlign = TextAlign.Center, style = LocalType.current.caption)
}

private val Place.icon: ImageVector
    get() = when (this) {
        Place.TODAY -> Icons.Today
        Place.PLAN -> Icons.Plan
        Place.TRENDS -> Icons.Trends
        Place.SETTINGS -> Icons.Settings
    }
