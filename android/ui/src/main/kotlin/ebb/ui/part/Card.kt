package ebb.ui.part

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space

/** Holds one question. With [onClick], all of it is a button. */
@Composable
fun Card(modifier: Modifier = Modifier, onClick: (() -> Unit)? = null, content: @Composable ColumnScope.() -> Unit) {
    val palette = LocalPalette.current
    val inside: @Composable () -> Unit = {
        Column(Modifier.padding(Space.margin), Arrangement.spacedBy(Space.group), content = content)
    }
    val shape = RoundedCornerShape(Space.corner)
    if (onClick == null) {
        Surface(modifier.fillMaxWidth(), shape, palette.card, palette.text, content = inside)
    } else {
        Surface(onClick, modifier.fillMaxWidth(), shape = shape, color = palette.card, contentColor = palette.text, content = inside)
    }
}

/** A thin line between what stands in one card. */
@Composable
fun Divider(modifier: Modifier = Modifier) {
    Surface(modifier.fillMaxWidth().padding(vertical = Space.line), color = LocalPalette.current.grid) {
        Column(Modifier.padding(top = 1.dp)) {}
    }
}
