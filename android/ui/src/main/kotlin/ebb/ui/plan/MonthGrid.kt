package ebb.ui.plan

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.layout.layout
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.offset
import ebb.ui.LocalWords
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.LocalType
import ebb.ui.look.Space
import ebb.ui.look.drawn
import ebb.ui.look.strong
import ebb.ui.look.vector
import ebb.ui.part.Body
import ebb.ui.part.Caption
import ebb.ui.part.IconButton
import ebb.ui.part.dates
import ebb.ui.part.largeText
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.YearMonth

/**
 * A month, from Monday, of which a day is chosen.
 *
 * @param today whose month is seen while no day is chosen; it has an outline
 * @param from the first day that can be chosen
 */
@Composable
fun MonthGrid(chosen: LocalDate?, today: LocalDate, from: LocalDate, modifier: Modifier = Modifier, onChoose: (LocalDate) -> Unit) {
    var seen by rememberSaveable { mutableStateOf(YearMonth.from(chosen ?: today).toString()) }
    val month = YearMonth.parse(seen)
    val dates = dates()
    val words = LocalWords.current.plan
    // Seven targets need a little more than the narrowest phone leaves between the margins.
    Column(modifier.fillMaxWidth().wider(Space.line)) {
        Row(Modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
            IconButton(Previous, words.previousMonth, enabled = month > YearMonth.from(from)) { seen = month.minusMonths(1).toString() }
            Body(dates.month(month), Modifier.weight(1f).semantics { liveRegion = LiveRegionMode.Polite }, align = TextAlign.Center)
            IconButton(Icons.Next, words.nextMonth) { seen = month.plusMonths(1).toString() }
        }
        Row(Modifier.fillMaxWidth().clearAndSetSemantics {}) {
            DayOfWeek.entries.forEach { Caption(dates.weekday(it).take(if (largeText()) 1 else 4), Modifier.weight(1f), align = TextAlign.Center) }
        }
        Column(Modifier.selectableGroup()) {
            weeks(month).forEach { week ->
                Row(Modifier.fillMaxWidth()) {
                    week.forEach { day -> Day(day, day == chosen, day == today, enabled = day != null && day >= from, Modifier.weight(1f), onChoose) }
                }
            }
        }
    }
}

@Composable
private fun Day(day: LocalDate?, chosen: Boolean, today: Boolean, enabled: Boolean, modifier: Modifier, onChoose: (LocalDate) -> Unit) {
    val height = Modifier.heightIn(min = Space.touch)
    if (day == null) {
        Box(modifier.then(height))
        return
    }
    val palette = LocalPalette.current
    val spoken = dates().spoken(day)
    val shape = RoundedCornerShape(14.dp)
    val text = when {
        chosen -> MaterialTheme.colorScheme.onPrimary
        enabled -> palette.text
        else -> palette.quiet.copy(alpha = 0.5f)
    }
    Surface(
        modifier.clip(shape).selectable(chosen, enabled, Role.RadioButton) { onChoose(day) }.semantics { contentDescription = spoken },
        shape, if (chosen) MaterialTheme.colorScheme.primary else Color.Transparent, text,
        border = if (today) BorderStroke(1.dp, palette.line) else null,
    ) {
        Box(height.clearAndSetSemantics {}, Alignment.Center) {
            val style = LocalType.current.secondary
            Text(day.dayOfMonth.toString(), style = if (chosen) style.strong else style)
        }
    }
}

/** The weeks of a month, from Monday; null before its first day and after its last. */
internal fun weeks(month: YearMonth): List<List<LocalDate?>> {
    val before = List<LocalDate?>(month.atDay(1).dayOfWeek.value - 1) { null }
    val days = before + (1..month.lengthOfMonth()).map(month::atDay)
    return days.chunked(7).map { week -> week + List(7 - week.size) { null } }
}

private val Previous = vector("previous", mirrored = true) { drawn("M15,5l-7,7l7,7", 2f) }

/** Reaches over the margins on both sides. */
private fun Modifier.wider(by: Dp) = layout { measurable, constraints ->
    val placeable = measurable.measure(constraints.offset(horizontal = (by * 2).roundToPx()))
    layout(placeable.width - (by * 2).roundToPx(), placeable.height) { placeable.place(-by.roundToPx(), 0) }
}
