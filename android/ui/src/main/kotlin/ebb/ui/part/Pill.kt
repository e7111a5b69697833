package ebb.ui.part

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import ebb.ui.look.LocalType
import ebb.ui.look.strong

/** A word that stands out: an outline in its colour, with a glyph before it. */
@Composable
fun Pill(text: String, colour: Color, modifier: Modifier = Modifier, glyph: ImageVector? = null) {
    Surface(modifier, RoundedCornerShape(20.dp), Color.Transparent, colour, border = BorderStroke(1.5.dp, colour)) {
        Row(Modifier.padding(horizontal = 10.dp, vertical = 4.dp), Arrangement.spacedBy(6.dp), Alignment.CenterVertically) {
            if (glyph != null) Icon(glyph, null, Modifier.size(with(LocalDensity.current) { 11.sp.toDp() }))
            Said(text, LocalType.current.secondary.strong, colour = colour)
        }
    }
}
