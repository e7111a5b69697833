package ebb.ui.plan

import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.PathEffect
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.scale
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.core.Phase
import ebb.core.WeekRole
import ebb.domain.screens.PlanWeekRow
import ebb.ui.LocalWords
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.LocalMeasures
import ebb.ui.part.Over
import ebb.ui.part.Pill
import ebb.ui.part.RaceLine
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Secondary
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** A week: its days, what it is for, what was planned and what is left of it, its race in full. */
@Composable
internal fun WeekRow(week: PlanWeekRow, widest: Long, current: Boolean, past: Boolean, onClick: (() -> Unit)?) {
    val palette = LocalPalette.current
    val words = LocalWords.current.plan
    val text = if (past) palette.quiet else palette.text
    Card(onClick = onClick) {
        RowOrColumn(Modifier.fillMaxWidth()) { rest ->
            Column(rest) {
                Over(isolated(dates().span(week.start, week.start.plusDays(6))), colour = text)
                purpose(week)?.let { Secondary(it) }
                if (current) Pill(words.thisWeek, palette.ready, Modifier.padding(top = Space.line))
            }
            Body(amount(week.plannedM, week.adjustedM), colour = text)
        }
        WeekBar(week.plannedM, week.adjustedM, widest, past)
        week.races.forEach { race ->
            RaceLine("${race.name} · ${isolated(dates().day(race.session.day))}")
        }
    }
}

/** `18.4 instead of 26 km`, or `26 km` where nothing changes. */
@Composable
internal fun amount(plannedM: Long, adjustedM: Long): String {
    val measures = LocalMeasures.current
    val planned = measures.distanceWithUnit(plannedM)
    return isolated(if (plannedM == adjustedM) planned else LocalWords.current.plan.amount(measures.distance(adjustedM), planned))
}

/** `Base · lighter`; `Taper`, where the week is for what its phase is for; nothing where the plan does not say. */
@Composable
internal fun purpose(week: PlanWeekRow): String? {
    val words = LocalWords.current.plan
    return listOfNotNull(week.phase?.let(words::phase), week.role?.takeUnless { it.addsNothing(week.phase) }?.let(words::role)).joinToString(" · ").ifEmpty { null }
}

/** It says nothing that the phase does not. */
private fun WeekRole.addsNothing(phase: Phase?) = when (this) {
    WeekRole.LOADED -> phase != null
    WeekRole.TAPER -> phase == Phase.TAPER
    WeekRole.RETURN -> phase == Phase.RETURN
    WeekRole.DELOAD, WeekRole.POST_RACE -> false
}

/** What was planned as a dashed outline, what is left of it filled. What it shows stands beside it in words. */
@Composable
internal fun WeekBar(plannedM: Long, adjustedM: Long, widestM: Long, past: Boolean = false, modifier: Modifier = Modifier) {
    val palette = LocalPalette.current
    val mirrored = LocalLayoutDirection.current == LayoutDirection.Rtl
    val filled = if (past) palette.line else palette.ready
    Canvas(modifier.fillMaxWidth().height(12.dp)) {
        if (widestM <= 0) return@Canvas
        val corner = CornerRadius(4.dp.toPx())
        val hair = 1.5.dp.toPx()
        fun wide(metres: Long) = (size.width - hair) * metres / widestM
        scale(if (mirrored) -1f else 1f, 1f) {
            if (adjustedM > 0) drawRoundRect(filled, Offset(hair / 2, hair / 2), Size(wide(adjustedM), size.height - hair), corner)
            if (plannedM != adjustedM && plannedM > 0) {
                val dashes = PathEffect.dashPathEffect(floatArrayOf(4.dp.toPx(), 3.dp.toPx()))
                drawRoundRect(palette.line, Offset(hair / 2, hair / 2), Size(wide(plannedM), size.height - hair), corner, Stroke(hair, pathEffect = dashes))
            }
        }
    }
}
