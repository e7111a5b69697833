package ebb.ui.part

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space

/** A race in words, behind the mark that it has wherever it is drawn: in full, and in a colour that no training has. */
@Composable
fun RaceLine(text: String, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    Row(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.group), Alignment.CenterVertically) {
        Canvas(Modifier.height(14.dp).width(14.dp)) { drawRoundRect(palette.text, cornerRadius = CornerRadius(3.dp.toPx())) }
        Secondary(text, Modifier.weight(1f), palette.text)
    }
}
