package ebb.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Palette
import ebb.ui.look.Space
import ebb.ui.look.strong
import ebb.ui.part.Caption
import ebb.ui.part.isolated
import ebb.ui.part.largeText

/** Bars beside one another, each over its words; where text is large, under one another. */
@Composable
fun BarChart(bars: List<Bar>, modifier: Modifier = Modifier, height: Dp = 96.dp) {
    val heights = bars.heights()
    if (largeText()) {
        Column(modifier.fillMaxWidth(), Arrangement.spacedBy(Space.between)) {
            bars.forEachIndexed { place, bar -> LyingBar(bar, heights[place]) }
        }
    } else {
        Row(modifier.fillMaxWidth(), verticalAlignment = Alignment.Bottom) {
            bars.forEachIndexed { place, bar -> StandingBar(bar, heights[place], height, Modifier.weight(1f)) }
        }
    }
}

@Composable
private fun StandingBar(bar: Bar, heights: Pair<Float, Float>, height: Dp, modifier: Modifier) {
    val palette = LocalPalette.current
    Column(modifier, horizontalAlignment = Alignment.CenterHorizontally) {
        Canvas(Modifier.fillMaxWidth().height(height).padding(horizontal = 5.dp)) {
            val (outline, fill) = heights
            if (bar.isCut) outline(palette, Offset(0f, size.height * (1 - outline)), Size(size.width, size.height * outline))
            fill(bar.colour(palette), Offset(0f, size.height * (1 - fill)), Size(size.width, size.height * fill))
        }
        Words(bar)
    }
}

@Composable
private fun Words(bar: Bar) {
    val palette = LocalPalette.current
    val style = LocalType.current.caption
    val (text, label) = if (bar.now) palette.text to style.strong else palette.quiet to style
    Text(bar.label, Modifier.padding(top = 6.dp), text, style = label, textAlign = TextAlign.Center, maxLines = 1)
    Caption(isolated(bar.value), align = TextAlign.Center)
}

@Composable
private fun LyingBar(bar: Bar, lengths: Pair<Float, Float>) {
    val palette = LocalPalette.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.line)) {
        val style = LocalType.current.caption
        Text("${bar.label} · ${isolated(bar.wide)}", color = palette.text, style = if (bar.now) style.strong else style)
        if (lengths.first > 0f) {
            Canvas(Modifier.fillMaxWidth().height(16.dp)) {
                val (outline, fill) = lengths
                fun corner(length: Float) = Offset(if (mirrored) size.width * (1 - length) else 0f, 0f)
                if (bar.isCut) outline(palette, corner(outline), Size(size.width * outline, size.height))
                fill(bar.colour(palette), corner(fill), Size(size.width * fill, size.height))
            }
        }
    }
}

/** A race is no training, and looks like none: as in the list of weeks. */
private fun Bar.colour(palette: Palette) = if (race) palette.text else palette.ready

private fun DrawScope.fill(colour: Color, from: Offset, size: Size) {
    if (size.minDimension <= 0f) return
    drawRoundRect(colour, from, size, corner(size))
}

/** The line lies inside, so that the highest bar is not cut off. */
private fun DrawScope.outline(palette: Palette, from: Offset, size: Size) {
    if (size.minDimension <= 0f) return
    val width = 1.25.dp.toPx()
    val inside = Size(size.width - width, size.height - width)
    val dashes = PathEffect.dashPathEffect(floatArrayOf(3.dp.toPx(), 2.5.dp.toPx()))
    drawRoundRect(palette.line, from + Offset(width / 2, width / 2), inside, corner(size), Stroke(width, pathEffect = dashes))
}

private fun DrawScope.corner(size: Size) = CornerRadius(minOf(6.dp.toPx(), size.minDimension / 2))
