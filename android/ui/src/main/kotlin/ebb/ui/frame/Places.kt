package ebb.ui.frame

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Icon
import androidx.compose.material3.NavigationBar
import androidx.compose.material3.NavigationBarItem
import androidx.compose.material3.NavigationRail
import androidx.compose.material3.NavigationRailItem
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.Place
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.part.largeText

/** The places under the content. Where text is large they stand in two rows, as their names would not fit. */
@Composable
fun PlaceBar(current: Place, go: (Place) -> Unit, modifier: Modifier = Modifier) {
    if (largeText()) {
        PlaceGrid(current, go, modifier)
        return
    }
    NavigationBar(modifier, LocalPalette.current.card, windowInsets = WindowInsets(0, 0, 0, 0)) {
        Place.entries.forEach { place ->
            NavigationBarItem(place == current, { go(place) }, { Icon(place.icon, null) }, label = { Label(place) })
        }
    }
}

@Composable
private fun PlaceGrid(current: Place, go: (Place) -> Unit, modifier: Modifier) {
    Column(modifier.fillMaxWidth().selectableGroup()) {
        Place.entries.chunked(2).forEach { row ->
            Row(Modifier.fillMaxWidth()) { row.forEach { place -> GridPlace(place, place == current, Modifier.weight(1f)) { go(place) } } }
        }
    }
}

@Composable
private fun GridPlace(place: Place, chosen: Boolean, modifier: Modifier, go: () -> Unit) {
    val palette = LocalPalette.current
    Row(
        modifier.heightIn(min = Space.touch).selectable(chosen, role = Role.Tab, onClick = go)
            .background(if (chosen) palette.band else palette.card).padding(horizontal = Space.group, vertical = Space.line),
        Arrangement.spacedBy(Space.group), Alignment.CenterVertically,
    ) {
        Icon(place.icon, null, Modifier.size(24.dp))
        Text(LocalWords.current.frame.place(place), style = LocalType.current.caption)
    }
}

/** The places beside the content. */
@Composable
fun PlaceRail(current: Place, go: (Place) -> Unit, modifier: Modifier = Modifier) {
    // The header keeps the first place off the edge.
    NavigationRail(modifier, LocalPalette.current.card, header = { Spacer(Modifier.height(Space.group)) }, windowInsets = WindowInsets(0, 0, 0, 0)) {
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
