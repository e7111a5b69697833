package ebb.domain.screens

import ebb.core.AdjustedSession
import ebb.core.EngineInterface
import ebb.core.Goal
import ebb.core.Morning
import ebb.core.PlanFormat
import ebb.core.PlanPreview
import ebb.core.PlanReport
import ebb.core.PlannedSession
import ebb.core.Race
import ebb.core.WriteFormat
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.DayOfWeek
import java.time.LocalDate
import java.time.temporal.TemporalAdjusters
import kotlinx.coroutines.Job

/** A week from Monday: what is planned, and what this morning makes of it where it says something. Metres. */
data class PlanWeekRow(val start: LocalDate, val sessions: List<PlannedSession>, val plannedM: Long, val adjustedM: Long)

/**
 * The plan.
 *
 * @property loaded it was read; without weeks then, there is no plan
 * @property weeks four before today's and what comes
 * @property morning the seven days that are ahead, before and after, with offers
 * @property preview a plan that was made and is not adopted yet
 * @property checked what was understood of a text that is not adopted yet
 * @property exported the plan as a text, to be handed on
 */
data class PlanState(
    val loaded: Boolean = false,
    val weeks: List<PlanWeekRow> = emptyList(),
    val races: List<Race> = emptyList(),
    val morning: Morning? = null,
    val preview: PlanPreview? = null,
    val checked: PlanReport? = null,
    val exported: String? = null,
    val working: Boolean = false,
    val trouble: Trouble? = null,
)

/** The plan: weeks with what they were and what is left, races, and the ways to a new plan. */
class PlanModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<PlanState>(PlanState(), background) {
    /** The screen is shown. */
    fun open(): Job = work { load() }

    /** Makes a plan and shows it; nothing is written. */
    fun propose(goal: Goal): Job = working {
        val preview = engine.proposePlan(goal, clock.now())
        show { it.copy(preview = preview) }
    }

    /** Adopts the plan that is shown. */
    fun adopt(): Job = working {
        val preview = state.value.preview ?: return@working
        engine.adoptPlan(preview, clock.now())
        show { it.copy(preview = null) }
        load()
    }

    /** Shows no proposal and no text any more. */
    fun dismiss() = show { it.copy(preview = null, checked = null, exported = null, trouble = null) }

    /** Says what is understood of a text; nothing is written. */
    fun check(text: String, format: PlanFormat? = null): Job = working {
        val report = engine.checkPlan(text, format)
        show { it.copy(checked = report) }
    }

    /** Adopts the plan of a text from today on. */
    fun import(text: String, format: PlanFormat? = null): Job = working {
        val at = clock.now()
        engine.importPlan(text, at.day, at, format)
        show { it.copy(checked = null) }
        load()
    }

    /** The plan as a text: with this morning's changes, or as it was adopted. */
    fun export(format: WriteFormat, base: Boolean): Job = working {
        val text = engine.exportPlan(format, clock.now(), base)
        show { it.copy(exported = text) }
    }

    /** Says what a race is. */
    fun setRace(race: Race): Job = say { engine.setRace(race, clock.now()) }

    /** Says that a race is off. */
    fun removeRace(id: String): Job = say { engine.removeRace(id, clock.now()) }

    /** Keeps a session as it was planned. */
    fun keep(session: String): Job = say { engine.keepOriginal(session, clock.now()) }

    /** Takes back [keep]. */
    fun takeBack(session: String): Job = say { engine.takeBackKeep(session, clock.now()) }

    /** Accepts an offered move. */
    fun accept(offer: String): Job = say { engine.acceptMove(offer, clock.now()) }

    override fun PlanState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun say(said: () -> Unit) = working {
        said()
        load()
    }

    /** Making a plan takes a while, and a button pressed twice would do it twice. */
    private fun working(work: suspend () -> Unit) = work {
        show { it.copy(working = true) }
        try {
            work()
        } finally {
            show { it.copy(working = false) }
        }
    }

    private fun load() {
        val morning = update.run()
        val today = morning.day
        val plan = engine.plan(today.monday().minusWeeks(PAST_WEEKS), today.plusYears(2), clock.now())
        val races = engine.races()
        val weeks = weeks(plan?.sessions.orEmpty(), morning.sessions)
        show { it.copy(loaded = true, weeks = weeks, races = races, morning = morning) }
    }

    private fun weeks(planned: List<PlannedSession>, adjusted: List<AdjustedSession>): List<PlanWeekRow> {
        val after = adjusted.associateBy { it.id }
        return planned.groupBy { it.session.day.monday() }.toSortedMap().map { (start, sessions) ->
            val left = sessions.sumOf { after[it.session.id]?.after?.distanceM ?: it.session.distanceM }
            PlanWeekRow(start, sessions, sessions.sumOf { it.session.distanceM }, left)
        }
    }

    private fun LocalDate.monday() = with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))

    private companion object {
        const val PAST_WEEKS = 4L
    }
}
