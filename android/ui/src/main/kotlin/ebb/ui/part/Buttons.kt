package ebb.ui.part

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Button
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.OutlinedButton
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.strong

/** The one thing to do here. */
@Composable
fun MainButton(text: String, modifier: Modifier = Modifier, enabled: Boolean = true, onClick: () -> Unit) {
    Button(onClick, modifier.fillMaxWidth().heightIn(min = 56.dp), enabled, RoundedCornerShape(Space.corner)) {
        Text(text, style = LocalType.current.body.strong, textAlign = TextAlign.Center)
    }
}

/** Another thing to do. */
@Composable
fun OtherButton(text: String, modifier: Modifier = Modifier, enabled: Boolean = true, onClick: () -> Unit) {
    OutlinedButton(onClick, modifier.heightIn(min = Space.touch), enabled, RoundedCornerShape(Space.corner)) {
        Text(text, style = LocalType.current.secondary.strong, textAlign = TextAlign.Center)
    }
}

/** Something that may be done, on the line it belongs to. [flush]: its text begins where other text does. */
@Composable
fun QuietButton(text: String, modifier: Modifier = Modifier, enabled: Boolean = true, flush: Boolean = false, onClick: () -> Unit) {
    val beside = PaddingValues(horizontal = if (flush) 0.dp else Space.group)
    TextButton(onClick, modifier.defaultMinSize(Space.touch, Space.touch), enabled, contentPadding = beside) {
        Text(text, style = LocalType.current.secondary.strong)
    }
}

/** An icon that is a button; [label] is what is heard. */
@Composable
fun IconButton(icon: ImageVector, label: String, modifier: Modifier = Modifier, enabled: Boolean = true, onClick: () -> Unit) {
    IconButton(onClick, modifier.size(Space.touch), enabled) {
        Icon(icon, label, Modifier.size(24.dp), if (enabled) LocalPalette.current.text else LocalPalette.current.quiet.copy(alpha = 0.38f))
    }
}
