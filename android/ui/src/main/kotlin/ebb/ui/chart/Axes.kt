package ebb.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.part.Caption
import ebb.ui.part.largeText

/**
 * What a chart of a page has around it.
 *
 * @property ticks values that get a line and a label
 * @property label writes a value
 * @property days under it, from the beginning to the end, as far from one another
 */
class Axes(val ticks: List<Double>, val label: (Double) -> String, val days: List<String>)

/** A drawing with a scale beside it and its span of time under it. Labels take the room they need at any text size. */
@Composable
fun Scaled(scale: Scale, count: Int, axes: Axes, modifier: Modifier = Modifier, height: Dp = 150.dp, draw: DrawScope.(Plot) -> Unit) {
    val palette = LocalPalette.current
    val measurer = rememberTextMeasurer()
    val style = LocalType.current.caption.copy(color = palette.quiet)
    val labels = axes.ticks.map { it to measurer.measure(axes.label(it), style) }
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val gutter = (labels.maxOfOrNull { it.second.size.width } ?: 0) + with(LocalDensity.current) { 6.dp.toPx() }
    Column(modifier, Arrangement.spacedBy(Space.line)) {
        Canvas(Modifier.fillMaxWidth().height(height)) {
            val plot = Plot(size.width - gutter, size.height, count, scale, 5.dp.toPx(), mirrored)
            translate(left = if (mirrored) 0f else gutter) {
                labels.forEach { (value, _) ->
                    drawLine(palette.grid, Offset(0f, plot.y(value)), Offset(size.width - gutter, plot.y(value)), 1.dp.toPx())
                }
                draw(plot)
            }
            labels.forEach { (value, text) -> label(text, plot.y(value), if (mirrored) size.width - text.size.width else gutter - 6.dp.toPx() - text.size.width) }
        }
        Ends(if (largeText()) listOf(axes.days.first(), axes.days.last()) else axes.days)
    }
}

/** Days under a drawing; of two that have no room side by side, the later one stands below, at its end. */
@Composable
private fun Ends(days: List<String>) {
    if (largeText() && days.sumOf { it.length } > MOST_SIDE_BY_SIDE) {
        Column(Modifier.fillMaxWidth()) {
            Caption(days.first())
            Caption(days.last(), Modifier.align(Alignment.End))
        }
    } else {
        Row(Modifier.fillMaxWidth(), Arrangement.SpaceBetween) { days.forEach { Caption(it) } }
    }
}

/** So many letters of large text fit beside one another. */
private const val MOST_SIDE_BY_SIDE = 20

private fun DrawScope.label(text: TextLayoutResult, middle: Float, left: Float) {
    val top = (middle - text.size.height / 2).coerceIn(0f, maxOf(0f, size.height - text.size.height))
    drawText(text, topLeft = Offset(left, top))
}
