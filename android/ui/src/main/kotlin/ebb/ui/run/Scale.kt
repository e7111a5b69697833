package ebb.ui.run

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.strong

/** From 0 to 10, each a target of its own; nothing is chosen until it is. [name] is heard with each number. */
@Composable
internal fun Scale(name: String, chosen: Int?, onChoose: (Int) -> Unit) {
    Column(Modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.group)) {
        (0..10).chunked(ACROSS).forEach { row ->
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.group)) {
                row.forEach { value -> Step(name, value, value == chosen, Modifier.weight(1f)) { onChoose(value) } }
                repeat(ACROSS - row.size) { Spacer(Modifier.weight(1f)) }
            }
        }
    }
}

@Composable
private fun Step(name: String, value: Int, chosen: Boolean, modifier: Modifier, onChoose: () -> Unit) {
    val palette = LocalPalette.current
    val heard = "$name, ${LocalWords.current.run.of(value)}"
    val accent = MaterialTheme.colorScheme.primary
    val shape = RoundedCornerShape(14.dp)
    Surface(
        modifier.clip(shape).selectable(chosen, role = Role.RadioButton, onClick = onChoose).semantics { contentDescription = heard }, shape,
        if (chosen) accent else Color.Transparent, if (chosen) MaterialTheme.colorScheme.onPrimary else palette.text,
        border = BorderStroke(1.dp, if (chosen) accent else palette.line),
    ) {
        Box(Modifier.heightIn(min = Space.touch).clearAndSetSemantics {}, Alignment.Center) {
            val style = LocalType.current.body
            Text(value.toString(), style = if (chosen) style.strong else style)
        }
    }
}

private const val ACROSS = 4
