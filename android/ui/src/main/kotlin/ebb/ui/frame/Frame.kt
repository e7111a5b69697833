package ebb.ui.frame

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.calculateEndPadding
import androidx.compose.foundation.layout.calculateStartPadding
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.Way
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space

/** A window's ground, with what the phone's bars take left free. */
@Composable
fun Ground(insets: PaddingValues, modifier: Modifier = Modifier, content: @Composable () -> Unit) {
    val palette = LocalPalette.current
    Surface(modifier.fillMaxSize(), color = palette.surface, contentColor = palette.text) {
        BoxWithConstraints {
            CompositionLocalProvider(LocalWindow provides Window.of(maxWidth, maxHeight)) {
                Box(Modifier.padding(insets)) { content() }
            }
        }
    }
}

/**
 * The places with what is open in them: a bar under a narrow window, a rail beside a wide one. The bar and the rail reach into
 * what the phone's bars take.
 */
@Composable
fun Frame(way: Way, insets: PaddingValues, modifier: Modifier = Modifier, content: @Composable () -> Unit) {
    val palette = LocalPalette.current
    val direction = LocalLayoutDirection.current
    val (start, end) = insets.calculateStartPadding(direction) to insets.calculateEndPadding(direction)
    val (top, bottom) = insets.calculateTopPadding() to insets.calculateBottomPadding()
    Surface(modifier.fillMaxSize(), color = palette.surface, contentColor = palette.text) {
        BoxWithConstraints {
            val window = Window.of(maxWidth, maxHeight)
            CompositionLocalProvider(LocalWindow provides window) {
                if (window.rail) {
                    Row {
                        Surface(color = palette.card) { PlaceRail(way.place, way::go, Modifier.padding(start, top + Space.group, 0.dp, bottom)) }
                        Box(Modifier.weight(1f).padding(0.dp, top, end, bottom)) { content() }
                    }
                } else {
                    Column {
                        Box(Modifier.weight(1f).fillMaxWidth().padding(start, top, end, 0.dp)) { content() }
                        Surface(color = palette.card) { PlaceBar(way.place, way::go, Modifier.padding(start, 0.dp, end, bottom)) }
                    }
                }
            }
        }
    }
}
