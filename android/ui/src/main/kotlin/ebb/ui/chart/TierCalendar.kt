package ebb.ui.chart

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.ColorFilter
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.translate
import androidx.compose.ui.graphics.vector.VectorPainter
import androidx.compose.ui.graphics.vector.rememberVectorPainter
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.coerceIn
import androidx.compose.ui.unit.dp
import java.time.LocalDate
import ebb.core.Tier
import ebb.ui.look.LocalPalette
import ebb.ui.look.Palette
import ebb.ui.look.tierGlyph
import ebb.ui.part.Caption
import ebb.ui.part.largeText

/** Up to so many weeks stand as rows, with room for their days' names; more stand as columns, in as many bands as they need. */
private const val ROWS = 6

/** Verdicts by day: each tier's glyph in its colour. Weeks are rows, or columns where there are many; [month] names that of a day. */
@Composable
fun TierCalendar(days: List<TierDay>, weekdays: List<String>, month: (LocalDate) -> String, modifier: Modifier = Modifier) {
    val weeks = days.weeks()
    if (weeks.size <= ROWS) WeekRows(weeks, weekdays, modifier) else WeekBands(weeks, weekdays, month, modifier)
}

@Composable
private fun WeekRows(weeks: List<List<TierDay?>>, weekdays: List<String>, modifier: Modifier) {
    val painters = painters()
    val palette = LocalPalette.current
    Column(modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp)) {
        Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp)) {
            // Of large text a day's first letter has room, which its place in the week tells apart.
            val names = if (largeText()) weekdays.map { it.take(1).uppercase() } else weekdays
            names.forEach { Caption(it, Modifier.weight(1f), align = TextAlign.Center) }
        }
        weeks.forEach { week ->
            Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(4.dp), Alignment.CenterVertically) {
                week.forEach { day -> Canvas(Modifier.weight(1f).aspectRatio(1.5f)) { day(day, painters, palette) } }
            }
        }
    }
}

@Composable
internal fun painters(): Map<Tier?, VectorPainter> = (Tier.entries + null).associateWith { rememberVectorPainter(tierGlyph(it)) }

/** A day's place is marked whether or not there is a verdict; the glyph says which. */
internal fun DrawScope.day(day: TierDay?, painters: Map<Tier?, VectorPainter>, palette: Palette, size: Size = this.size) {
    if (day == null || !day.known) return
    drawRoundRect(palette.band, size = size, cornerRadius = CornerRadius(minOf(4.dp.toPx(), size.minDimension / 4)))
    val painter = painters.getValue(day.tier)
    val side = minOf(size.minDimension * 0.66f, 18.dp.toPx())
    // Two glyphs beside one another take the width of one.
    val scale = side / painter.intrinsicSize.maxDimension
    val glyph = Size(painter.intrinsicSize.width * scale, painter.intrinsicSize.height * scale)
    translate((size.width - glyph.width) / 2, (size.height - glyph.height) / 2) {
        with(painter) { draw(glyph, colorFilter = ColorFilter.tint(palette.of(day.tier))) }
    }
}
