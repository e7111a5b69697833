package ebb.ui.chart

import ebb.core.Tier
import java.time.LocalDate

/** A day of a calendar. [known] is false before the first verdict could be: nothing is drawn. */
data class TierDay(val day: LocalDate, val tier: Tier?, val known: Boolean = true)

/** Weeks from Monday, seven places each; none where the days have not begun or are over. */
fun List<TierDay>.weeks(): List<List<TierDay?>> {
    val first = firstOrNull()?.day ?: return emptyList()
    val before = List<TierDay?>(first.dayOfWeek.value - 1) { null }
    return (before + this).chunked(7).map { week -> week + List(7 - week.size) { null } }
}
