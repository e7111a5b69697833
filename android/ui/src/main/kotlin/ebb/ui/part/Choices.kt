package ebb.ui.part

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Surface
import androidx.compose.material3.Switch
import androidx.compose.material3.SwitchDefaults
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.strong

/**
 * One of a few, side by side where there is room. Nothing may be chosen yet; what is chosen shows by more than colour.
 *
 * @param spoken what is heard of a choice whose label says too little alone: "Fatigue 4"
 */
@Composable
fun <T> ChoiceRow(
    options: List<T>,
    chosen: T?,
    label: (T) -> String,
    modifier: Modifier = Modifier,
    large: Boolean = false,
    spoken: ((T) -> String)? = null,
    onChoose: (T) -> Unit,
) {
    val high = Modifier.heightIn(min = if (large) 64.dp else Space.touch)
    if (largeText()) {
        Column(modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.group)) {
            options.forEach { Choice(label(it), spoken?.invoke(it), it == chosen, high.fillMaxWidth()) { onChoose(it) } }
        }
    } else {
        Row(modifier.fillMaxWidth().selectableGroup(), Arrangement.spacedBy(Space.group)) {
            options.forEach { Choice(label(it), spoken?.invoke(it), it == chosen, high.weight(1f)) { onChoose(it) } }
        }
    }
}

@Composable
private fun Choice(text: String, spoken: String?, chosen: Boolean, modifier: Modifier, onChoose: () -> Unit) {
    val palette = LocalPalette.current
    val accent = MaterialTheme.colorScheme.primary
    val shape = RoundedCornerShape(14.dp)
    Surface(
        modifier.clip(shape).selectable(chosen, role = Role.RadioButton, onClick = onChoose)
            .semantics { if (spoken != null) contentDescription = spoken },
        shape,
        if (chosen) accent else Color.Transparent, if (chosen) MaterialTheme.colorScheme.onPrimary else palette.text,
        border = BorderStroke(1.dp, if (chosen) accent else palette.line),
    ) {
        Box(Modifier.padding(horizontal = Space.line, vertical = Space.group), Alignment.Center) {
            val style = LocalType.current.secondary
            Text(text, style = if (chosen) style.strong else style, textAlign = TextAlign.Center)
        }
    }
}

/** One of several, a line each. */
@Composable
fun <T> ChoiceList(options: List<T>, chosen: T?, label: (T) -> String, modifier: Modifier = Modifier, about: (T) -> String? = { null }, onChoose: (T) -> Unit) {
    Column(modifier.fillMaxWidth().selectableGroup()) {
        options.forEach { option ->
            Row(
                Modifier.fillMaxWidth().heightIn(min = Space.touch)
                    .selectable(option == chosen, role = Role.RadioButton) { onChoose(option) }.padding(vertical = Space.line),
                Arrangement.spacedBy(Space.between), Alignment.CenterVertically,
            ) {
                RadioButton(option == chosen, onClick = null)
                Column(Modifier.weight(1f)) {
                    Body(label(option))
                    about(option)?.let { Secondary(it) }
                }
            }
        }
    }
}

/** Something that is so, or is not. All of the line turns it. */
@Composable
fun Toggle(text: String, on: Boolean, modifier: Modifier = Modifier, about: String? = null, onTurn: (Boolean) -> Unit) {
    val palette = LocalPalette.current
    Row(
        modifier.fillMaxWidth().heightIn(min = Space.touch).toggleable(on, role = Role.Switch, onValueChange = onTurn).padding(vertical = Space.line),
        Arrangement.spacedBy(Space.between), Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f)) {
            Body(text)
            if (about != null) Secondary(about)
        }
        val off = SwitchDefaults.colors(uncheckedTrackColor = palette.card, uncheckedThumbColor = palette.line, uncheckedBorderColor = palette.line)
        Switch(on, onCheckedChange = null, colors = off)
    }
}
