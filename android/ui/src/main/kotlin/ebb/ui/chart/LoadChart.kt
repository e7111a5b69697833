package ebb.ui.chart

import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.unit.dp
import ebb.ui.look.Palette

/** What days weigh, stacked from the ground, with fitness as a line over it and fatigue as a dashed one. */
internal fun DrawScope.drawLoad(days: List<LoadDay>, plot: Plot, palette: Palette) {
    val wide = minOf(plot.step * 0.7f, 10.dp.toPx())
    days.forEachIndexed { place, day ->
        val load = day.load?.takeIf { it > 0 } ?: return@forEachIndexed
        val (top, ground) = plot.y(load) to plot.y(0.0)
        drawRoundRect(palette.bars, Offset(plot.x(place) - wide / 2, top), Size(wide, ground - top), CornerRadius(wide / 4))
    }
    drawSteps(days.map { it.fitness }, plot, palette.text)
    drawSteps(days.map { it.fatigue }, plot, palette.line, dashed = true)
}

/** Behind the lines, and lighter than them. */
private val Palette.bars get() = ready.copy(alpha = 0.35f)
