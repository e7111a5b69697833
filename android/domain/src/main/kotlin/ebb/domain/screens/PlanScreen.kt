package ebb.domain.screens

import ebb.core.AdjustedSession
import ebb.core.EngineInterface
import ebb.core.Goal
import ebb.core.Morning
import ebb.core.OfferText
import ebb.core.PlanFormat
import ebb.core.PlanPreview
import ebb.core.PlanReport
import ebb.core.PlanText
import ebb.core.PlannedSession
import ebb.core.Profile
import ebb.core.Race
import ebb.core.SessionText
import ebb.core.WriteFormat
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import java.time.LocalDate
import kotlinx.coroutines.Job

/**
 * The plan.
 *
 * @property loaded it was read; without weeks then, there is no plan
 * @property weeks four before today's and what comes
 * @property morning the seven days that are ahead, before and after, with offers
 * @property preview a plan that was made and is not adopted yet
 * @property checked what was understood of a text that is not adopted yet
 * @property text that text
 * @property exported the plan as a text, to be handed on
 * @property exportedAs what it is
 * @property adopted a plan has just been adopted: what it was made or read on may close
 * @property profile whose language and units the numbers beside the core's words are in
 */
data class PlanState(
    val loaded: Boolean = false,
    val weeks: List<PlanWeekRow> = emptyList(),
    val races: List<Race> = emptyList(),
    val morning: Morning? = null,
    val preview: PlanPreview? = null,
    val checked: PlanReport? = null,
    val text: String? = null,
    val exported: String? = null,
    val exportedAs: WriteFormat? = null,
    val profile: Profile? = null,
    val working: Boolean = false,
    val adopted: Boolean = false,
    val trouble: Trouble? = null,
) {
    /** A session by its id: what was planned, what this morning makes of it, and what can be done about that. */
    fun session(id: String): SessionView? {
        val planned = weeks.firstNotNullOfOrNull { week -> week.sessions.firstOrNull { it.session.id == id } }
        val adjusted = morning?.sessions?.firstOrNull { it.id == id }
        if (planned == null && adjusted == null) return null
        val text = morning?.text
        val offers = morning?.offers.orEmpty().filter { it.session == id }.mapTo(HashSet()) { it.id }
        return SessionView(
            id, planned, adjusted, text?.plan?.firstOrNull { it.id == id }, text?.sessions?.firstOrNull { it.id == id },
            text?.offers.orEmpty().filter { it.id in offers },
        )
    }
}

/** The sessions of a day as they are now, in the plan's order. */
fun PlanState.on(day: LocalDate): List<SessionView> {
    val planned = weeks.flatMap { week -> week.sessions.map { it.session.id } }
    val ids = (planned + morning?.sessions.orEmpty().map { it.id }).distinct()
    return ids.mapNotNull(::session).filter { it.day == day }
}

/**
 * One session with everything there is to say of it.
 *
 * @property planned as the plan has it, with its steps; null in a default week
 * @property adjusted before and after; null outside the seven days
 * @property row its words among the seven days
 * @property text before, after and why; null where nothing changed
 * @property offers the moves that may be accepted
 */
data class SessionView(
    val id: String,
    val planned: PlannedSession?,
    val adjusted: AdjustedSession?,
    val row: PlanText?,
    val text: SessionText?,
    val offers: List<OfferText>,
) {
    /** The day it is on now. */
    val day: LocalDate? get() = adjusted?.after?.day ?: planned?.session?.day

    /** What it was planned to be, in the core's words. */
    val name: String get() = planned?.name ?: row?.before.orEmpty()
}

/** The plan: weeks with what they were and what is left, races, and the ways to a new plan. */
class PlanModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<PlanState>(PlanState(), background) {
    init {
        followChanges(update.changes) { load() }
    }

    /** The screen is shown. */
    fun open(): Job {
        opened = true
        return work { load() }
    }

    /** Makes a plan and shows it; nothing is written. */
    fun propose(goal: Goal): Job = working { wanted ->
        val preview = engine.proposePlan(goal, clock.now())
        if (wanted()) show { it.copy(preview = preview) }
    }

    /** Waits no more for what is being made or read; it is not shown when it is there. Nothing was written. */
    fun stop() {
        unwish()
        show { it.copy(working = false) }
    }

    /** Adopts the plan that is shown. */
    fun adopt(): Job {
        val preview = state.value.preview ?: return work { }
        return say(preview) {
            engine.adoptPlan(preview, clock.now())
            show { it.copy(preview = null, adopted = true) }
        }
    }

    /** Shows no proposal and no text any more. */
    fun dismiss() = show { it.copy(preview = null, checked = null, text = null, exported = null, exportedAs = null, adopted = false, trouble = null) }

    /** Says what is understood of a text; nothing is written. */
    fun check(text: String, format: PlanFormat? = null): Job = working { wanted ->
        val report = engine.checkPlan(text, format)
        if (wanted()) show { it.copy(checked = report, text = text) }
    }

    /** Adopts the plan of the text that was checked. */
    fun adoptText(): Job {
        val said = state.value
        return said.text?.let { import(it, said.checked?.format) } ?: work { }
    }

    /** Adopts the plan of a text from today on. */
    fun import(text: String, format: PlanFormat? = null): Job = say(text) {
        val at = clock.now()
        engine.importPlan(text, at.day, at, format)
        show { it.copy(checked = null, text = null, adopted = true) }
    }

    /** The plan as a text: with this morning's changes, or as it was adopted. */
    fun export(format: WriteFormat, base: Boolean): Job = working {
        val text = engine.exportPlan(format, clock.now(), base)
        show { it.copy(exported = text, exportedAs = format) }
    }

    /** Says what a race is. */
    fun setRace(race: Race): Job = say(race) { engine.setRace(race, clock.now()) }

    /** Says that a race is off. */
    fun removeRace(id: String): Job = say("remove" to id) { engine.removeRace(id, clock.now()) }

    /** Keeps a session as it was planned. */
    fun keep(session: String): Job = say("keep" to session) { engine.keepOriginal(session, clock.now()) }

    /** Takes back [keep]. */
    fun takeBack(session: String): Job = say("take back" to session) { engine.takeBackKeep(session, clock.now()) }

    /** Accepts an offered move. */
    fun accept(offer: String): Job = say("accept" to offer) { engine.acceptMove(offer, clock.now()) }

    override fun PlanState.with(trouble: Trouble?) = copy(trouble = trouble)

    /** What is said is said, also where something else was wished for since. */
    private fun say(wish: Any, said: () -> Unit) = once(wish) {
        show { it.copy(working = true) }
        work {
            try {
                said()
                load()
            } finally {
                show { it.copy(working = false) }
            }
        }
    }

    /** Making a plan takes a while; it is seen at once that it is being made. The work asks whether it is still wanted. */
    private fun working(make: suspend (wanted: () -> Boolean) -> Unit): Job {
        show { it.copy(working = true, adopted = false) }
        return latest { wanted ->
            try {
                make(wanted)
            } finally {
                if (wanted()) show { it.copy(working = false) }
            }
        }
    }

    private fun load() {
        val morning = update.run()
        val today = morning.day
        val plan = engine.plan(today.monday().minusWeeks(PAST_WEEKS), today.plusYears(2), clock.now())
        val races = engine.races()
        val profile = engine.profile()
        val weeks = planWeeks(plan?.sessions.orEmpty(), plan?.weeks.orEmpty(), morning.sessions)
        show { it.copy(loaded = true, weeks = weeks, races = races, morning = morning, profile = profile) }
    }

    private companion object {
        const val PAST_WEEKS = 4L
    }
}
