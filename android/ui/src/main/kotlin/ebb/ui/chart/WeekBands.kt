package ebb.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import java.time.LocalDate
import kotlin.math.ceil

/** Weeks as columns under the names of their months, beside the first letters of their days: as many beside one another as fit. */
@Composable
internal fun WeekBands(weeks: List<List<TierDay?>>, weekdays: List<String>, month: (LocalDate) -> String, modifier: Modifier) {
    val measurer = rememberTextMeasurer()
    val style = LocalType.current.caption.copy(color = LocalPalette.current.quiet)
    val letters = weekdays.map { measurer.measure(it.take(1).uppercase(), style) }
    val (painters, palette) = painters() to LocalPalette.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val density = LocalDensity.current
        val grid = with(density) { Grid(maxWidth.toPx(), letters, LEAST.toPx(), MOST.toPx(), weeks.size) }
        val high = with(density) { grid.height.toDp() }
        Column(verticalArrangement = Arrangement.spacedBy(Space.group)) {
            weeks.chunked(grid.columns).forEach { band ->
                val months = band.months().map { (place, day) -> place to measurer.measure(month(day), style) }
                Canvas(Modifier.fillMaxWidth().height(high)) {
                    grid.months(months, mirrored, size.width).forEach { (text, at) -> drawText(text, topLeft = at) }
                    // Every second day has its letter, as a calendar's edge has.
                    letters.forEachIndexed { row, text -> if (row % 2 == 0) drawText(text, topLeft = grid.letter(row, text, mirrored, size.width)) }
                    band.forEachIndexed { column, week ->
                        week.forEachIndexed { row, day ->
                            val at = grid.cell(column, row, mirrored, size.width)
                            translate(at.x, at.y) { day(day, painters, palette, grid.square) }
                        }
                    }
                }
            }
        }
    }
}

/** The first week of each month, and the first of all. */
private fun List<List<TierDay?>>.months(): List<Pair<Int, LocalDate>> = mapIndexedNotNull { place, week ->
    val days = week.filterNotNull().map { it.day }
    val first = days.firstOrNull { it.dayOfMonth == 1 } ?: days.firstOrNull().takeIf { place == 0 }
    first?.let { place to it }
}

/** Where a band's columns, letters and months stand, in pixels. */
private class Grid(width: Float, letters: List<TextLayoutResult>, least: Float, most: Float, weeks: Int) {
    private val gutter = letters.maxOf { it.size.width } * 1.4f
    private val over = letters.maxOf { it.size.height } * 1.15f

    /** As wide as they can be when they fill as few bands as they may, of about the same length. */
    val columns: Int = ((width - gutter) / least).toInt().coerceAtLeast(1).let { fit -> ceil(weeks / ceil(weeks / fit.toDouble())).toInt() }
    val side: Float = minOf((width - gutter) / columns, maxOf(most, letters.maxOf { it.size.height } / 1.6f))
    val height: Float = over + side * DAYS

    /** What a day is drawn on: to the last bit as large for each, or its glyph would be drawn anew for ever. */
    val square = Size(side * (1 - GAP), side * (1 - GAP))

    fun cell(column: Int, row: Int, mirrored: Boolean, width: Float): Offset {
        val along = gutter + side * column
        return Offset(if (mirrored) width - along - side * (1 - GAP) else along, over + side * row)
    }

    fun letter(row: Int, text: TextLayoutResult, mirrored: Boolean, width: Float) =
        Offset(if (mirrored) width - text.size.width else 0f, over + side * row + (side * (1 - GAP) - text.size.height) / 2)

    /** One that has no room before the next is left out: the next says where one is. */
    fun months(months: List<Pair<Int, TextLayoutResult>>, mirrored: Boolean, width: Float): List<Pair<TextLayoutResult, Offset>> =
        months.mapIndexedNotNull { place, (column, text) ->
            val along = gutter + side * column
            val until = months.getOrNull(place + 1)?.let { gutter + side * it.first } ?: width
            (text to Offset(if (mirrored) width - along - text.size.width else along, 0f)).takeIf { along + text.size.width <= until }
        }
}

private const val DAYS = 7
private const val GAP = 0.1f
private val LEAST = 13.dp
private val MOST = 18.dp
