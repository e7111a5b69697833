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
    val (fitness, fatigue) = days.map { it.fitness } to days.map { it.fatigue }
    // Strips of paper under both lines tell them from the bars.
    for (line in listOf(fitness, fatigue)) drawSteps(line, plot, palette.card, width = 6.dp)
    drawSteps(fitness, plot, palette.text)
    drawSteps(fatigue, plot, palette.line, dashed = true)
}

/** A day's load. */
internal val Palette.bars get() = ready
