package ebb.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.PointMode
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.Palette

/** Draws a line in its band: dots behind, then the line, then its votes. Nothing is drawn where there is no value. */
@Composable
fun LineChart(line: Line, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    Canvas(modifier) {
        val scale = line.scale ?: return@Canvas
        drawLine(line, Plot(size.width, size.height, line.days.size, scale, 5.dp.toPx(), mirrored), palette)
    }
}

/** The same inside a chart that has more to it. */
internal fun DrawScope.drawLine(line: Line, plot: Plot, palette: Palette) {
    band(line, plot, palette.band)
    ticks(line, plot, palette.line)
    dots(line, plot, palette)
    drawSteps(line.beside, plot, palette.quiet, dashed = true)
    drawSteps(line.days.map { it.mean }, plot, palette.line)
    line.days.forEachIndexed { place, day ->
        val at = day.mean ?: day.dot
        if (day.vote && at != null) drawCircle(palette.of(day.tier), voteRadius(plot), plot.at(place, at))
    }
}

/** A line through values, broken at each gap; a value between two gaps is a dot. */
internal fun DrawScope.drawSteps(values: List<Double?>, plot: Plot, colour: Color, dashed: Boolean = false, width: Dp = 1.75.dp) {
    val dashes = if (dashed) PathEffect.dashPathEffect(floatArrayOf(4.dp.toPx(), 3.dp.toPx())) else null
    for (run in values.runs { it != null }) {
        val points = run.mapNotNull { place -> values[place]?.let { plot.at(place, it) } }
        if (points.size == 1) {
            drawCircle(colour, width.toPx(), points.single())
            continue
        }
        val path = Path().apply { points.forEachIndexed { place, point -> if (place == 0) moveTo(point) else lineTo(point) } }
        drawPath(path, colour, style = Stroke(width.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round, pathEffect = dashes))
    }
}

private fun DrawScope.band(line: Line, plot: Plot, colour: Color) {
    for (run in line.days.runs { it.low != null && it.high != null }) {
        val outline = edge(plot, run) { line.days[it].high } + edge(plot, run) { line.days[it].low }.reversed()
        val path = Path().apply {
            outline.forEachIndexed { place, point -> if (place == 0) moveTo(point) else lineTo(point) }
            close()
        }
        drawPath(path, colour)
    }
}

/** One edge of the band through its days, and half a day beyond them: a single day has a band too. */
private fun edge(plot: Plot, run: IntRange, value: (Int) -> Double?): List<Offset> {
    val points = run.mapNotNull { place -> value(place)?.let { plot.at(place, it) } }
    if (points.isEmpty()) return points
    return listOf(points.first().copy(x = plot.before(run.first))) + points + points.last().copy(x = plot.after(run.last))
}

private fun DrawScope.ticks(line: Line, plot: Plot, colour: Color) {
    for (place in line.changes) {
        val x = plot.before(place)
        drawLine(colour, Offset(x, size.height - 10.dp.toPx()), Offset(x, size.height), 1.75.dp.toPx())
    }
}

private fun DrawScope.dots(line: Line, plot: Plot, palette: Palette) {
    // Smaller than a dp it could not be seen, however many days there are.
    val radius = (plot.step * 0.45f).coerceIn(1.dp.toPx(), 1.75.dp.toPx())
    val filled = ArrayList<Offset>()
    line.days.forEachIndexed { place, day ->
        val value = day.dot ?: return@forEachIndexed
        if (day.hollow) {
            drawCircle(palette.card, radius * 1.3f, plot.at(place, value))
            drawCircle(palette.line, radius * 1.3f, plot.at(place, value), style = Stroke(1.dp.toPx()))
        } else {
            filled += plot.at(place, value)
        }
    }
    drawPoints(filled, PointMode.Points, palette.dot, radius * 2, StrokeCap.Round)
}

private fun DrawScope.voteRadius(plot: Plot) = plot.step.coerceIn(1.5.dp.toPx(), 3.25.dp.toPx())

private fun Path.moveTo(point: Offset) = moveTo(point.x, point.y)

private fun Path.lineTo(point: Offset) = lineTo(point.x, point.y)
