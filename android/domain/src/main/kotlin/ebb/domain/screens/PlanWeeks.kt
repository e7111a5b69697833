package ebb.domain.screens

import ebb.core.AdjustedSession
import ebb.core.Phase
import ebb.core.PlanWeek
import ebb.core.PlannedSession
import ebb.core.SessionKind
import ebb.core.WeekRole
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.temporal.TemporalAdjusters

/**
 * A week from Monday: what is planned, and what this morning makes of it where it says something. Metres, races left out.
 *
 * @property phase what it is for; null where the plan does not say
 * @property role what it does to the load; null where the plan does not say
 */
data class PlanWeekRow(
    val start: LocalDate,
    val sessions: List<PlannedSession>,
    val plannedM: Long,
    val adjustedM: Long,
    val phase: Phase? = null,
    val role: WeekRole? = null,
) {
    /** The races of the week, which are drawn in full. */
    val races: List<PlannedSession> get() = sessions.filter { it.session.kind == SessionKind.RACE }
}

/** The Monday of a day's week. */
fun LocalDate.monday(): LocalDate = with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))

/** The weeks of a plan, without a gap; a session that moved counts in the week in which it is run. */
internal fun planWeeks(planned: List<PlannedSession>, known: List<PlanWeek>, adjusted: List<AdjustedSession>): List<PlanWeekRow> {
    val purposes = known.associateBy { it.start.monday() }
    val after = adjusted.associateBy { it.id }
    val byWeek = planned.groupBy { it.session.day.monday() }
    val first = byWeek.keys.minOrNull() ?: return emptyList()
    val last = byWeek.keys.max()
    val left = HashMap<LocalDate, Long>()
    for (session in planned.filter { it.session.kind != SessionKind.RACE }) {
        val now = after[session.session.id]?.after
        left.merge((now?.day ?: session.session.day).monday(), now?.distanceM ?: session.session.distanceM, Long::plus)
    }
    return generateSequence(first) { it.plusWeeks(1) }.takeWhile { it <= last }.map { start ->
        val sessions = byWeek[start].orEmpty()
        val runs = sessions.filter { it.session.kind != SessionKind.RACE }
        val purpose = purposes[start]
        PlanWeekRow(start, sessions, runs.sumOf { it.session.distanceM }, left[start] ?: 0, purpose?.phase, purpose?.role)
    }.toList()
}
