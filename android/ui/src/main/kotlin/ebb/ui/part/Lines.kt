package ebb.ui.part

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.strong

/** A line that leads somewhere: all of it is touched, and heard as one. */
@Composable
fun TouchLine(onClick: () -> Unit, content: @Composable ColumnScope.() -> Unit) {
    Row(
        Modifier.fillMaxWidth().heightIn(min = Space.touch).clickable(role = Role.Button, onClick = onClick).padding(vertical = Space.line),
        Arrangement.spacedBy(Space.group), Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f), content = content)
        Icon(Icons.Next, null, Modifier.size(16.dp), LocalPalette.current.line)
    }
}

/** A small bold line over a group. */
@Composable
fun Over(text: String, modifier: Modifier = Modifier, colour: Color = LocalPalette.current.text) {
    Said(text, LocalType.current.body.strong, modifier, colour)
}
