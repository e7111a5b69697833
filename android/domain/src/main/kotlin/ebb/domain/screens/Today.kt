package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.Morning
import ebb.core.Night
import ebb.core.PlanOrigin
import ebb.core.RuleId
import ebb.core.Series
import ebb.core.Trend
import ebb.core.UnratedRun
import ebb.domain.Clock
import ebb.domain.Settings
import ebb.domain.SyncEnd
import ebb.domain.SyncNote
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import ebb.domain.sync.Sync
import ebb.domain.sync.SyncProgress
import kotlinx.coroutines.Job

/** What is special about this morning, all of it said by the core; several may hold. */
enum class Situation { NO_PERMISSION, NO_DATA, NIGHT_NOT_IN, LEARNING, NO_PLAN, DEFAULT_WEEK, CUT, DELOAD, RETURN_TO_RUN, RACE_AHEAD, AFTER_RACE, ILL }

/**
 * The first screen.
 *
 * @property morning the page of today with all its words; null until it was read
 * @property night last night; null while it is not in
 * @property lines four weeks of each signal, to be drawn
 * @property unrated runs to ask about
 * @property syncing the sync under way
 * @property synced how the last one ended
 */
data class TodayState(
    val morning: Morning? = null,
    val situations: Set<Situation> = emptySet(),
    val night: Night? = null,
    val lines: List<Trend> = emptyList(),
    val unrated: List<UnratedRun> = emptyList(),
    val syncing: SyncProgress? = null,
    val synced: SyncNote? = null,
    val trouble: Trouble? = null,
)

/** Today: verdict, reason, consequence. */
class TodayModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val settings: Settings,
    private val sync: Sync,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<TodayState>(TodayState(synced = settings.lastSync), background) {
    init {
        follow(sync.progress) { state, progress -> state.copy(syncing = progress) }
        followChanges(update.changes) { load() }
    }

    /** The screen is shown: what is known at once, then what the phone has new. */
    fun open(): Job = work {
        opened = true
        load()
        val result = sync.run(inFront = true)
        show { it.copy(synced = result.note) }
        if (result.note.ended != SyncEnd.FAILED) load()
        result.message?.let { message -> show { it.copy(trouble = Trouble(message, Remedy.AGAIN)) } }
    }

    /** Accepts an offered move. */
    fun accept(offer: String): Job = say("accept" to offer) { engine.acceptMove(offer, clock.now()) }

    /** Keeps a session as it was planned, where the core lets that be. */
    fun keep(session: String): Job = say("keep" to session) { engine.keepOriginal(session, clock.now()) }

    /** Takes back [keep]. */
    fun takeBack(session: String): Job = say("take back" to session) { engine.takeBackKeep(session, clock.now()) }

    /** Answers the lighter week. */
    fun answerDeload(yes: Boolean): Job = say("lighter week" to yes) { engine.answerDeload(yes, clock.now()) }

    /** Answers the question of every three months. */
    fun answerUnderfuelling(some: Boolean): Job = say("underfuelling" to some) { engine.answerUnderfuelling(some, clock.now()) }

    override fun TodayState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun say(wish: Any, said: () -> Unit) = once(wish) {
        work {
            said()
            load()
        }
    }

    private fun load() {
        val morning = update.run()
        val lines = SIGNALS.map { engine.trend(it, morning.day.minusDays(FOUR_WEEKS - 1), morning.day) }
        val unrated = engine.unratedRuns(clock.now())
        val night = engine.night(morning.day)
        val situations = situations(morning, night)
        show { it.copy(morning = morning, situations = situations, night = night, lines = lines, unrated = unrated, synced = settings.lastSync) }
    }

    private fun situations(morning: Morning, night: Night?): Set<Situation> = buildSet {
        val empty = engine.sources(morning.day).isEmpty()
        if (settings.lastSync?.ended == SyncEnd.NO_GRANT) add(Situation.NO_PERMISSION)
        if (empty) add(Situation.NO_DATA) else if (night == null) add(Situation.NIGHT_NOT_IN)
        if (morning.learning.isNotEmpty()) add(Situation.LEARNING)
        if (morning.plan == PlanOrigin.NONE) add(Situation.NO_PLAN)
        if (morning.plan == PlanOrigin.DEFAULT_WEEK) add(Situation.DEFAULT_WEEK)
        if (morning.verdict.cut != null) add(Situation.CUT)
        if (morning.deload != null) add(Situation.DELOAD)
        if (RuleId.RETURN_TO_RUN in morning.inForce) add(Situation.RETURN_TO_RUN)
        if (engine.races().any { it.day in morning.day..morning.day.plusDays(6) }) add(Situation.RACE_AHEAD)
        if (RuleId.POST_RACE in morning.inForce) add(Situation.AFTER_RACE)
        if (RuleId.ILLNESS in morning.inForce) add(Situation.ILL)
    }

    private companion object {
        const val FOUR_WEEKS = 28L
        val SIGNALS = listOf(Series.RESTING_HEART_RATE, Series.HRV, Series.SLEEP)
    }
}
