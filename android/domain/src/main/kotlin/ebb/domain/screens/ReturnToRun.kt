package ebb.domain.screens

import ebb.core.AdjustedSession
import ebb.core.Cause
import ebb.core.EngineInterface
import ebb.core.Morning
import ebb.core.Profile
import ebb.core.ReturnRecord
import ebb.core.ReturnSaid
import ebb.core.ReturnStage
import ebb.core.RuleId
import ebb.core.SessionText
import ebb.core.UnratedRun
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import kotlinx.coroutines.Job

/**
 * The way back to running.
 *
 * @property said what was last said; null: nothing
 * @property draft what is being said now
 * @property days the days of the steps by their sessions, in the core's words
 * @property how how today's stage is run, in the core's words
 * @property unrated runs that were not rated yet: pain and whether it had settled are said there
 * @property profile whose units a week is measured in
 * @property steps the sessions of the next days that are as they are for the return, in the core's words
 */
data class ReturnState(
    val loaded: Boolean = false,
    val said: ReturnSaid? = null,
    val draft: ReturnRecord = ReturnRecord(Cause.NONE, cleared = false, ReturnStage.S0),
    val steps: List<SessionText> = emptyList(),
    val days: Map<String, String> = emptyMap(),
    val how: String? = null,
    val unrated: List<UnratedRun> = emptyList(),
    val profile: Profile? = null,
    val done: Boolean = false,
    val trouble: Trouble? = null,
)

/** Return to run: why running stopped, whether a clinician has cleared it, where it begins. */
class ReturnModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<ReturnState>(ReturnState(), background) {
    init {
        followChanges(update.changes) { load(state.value.done) }
    }

    /** The screen is shown; what is being said stays, as when the screen is turned. */
    fun open(): Job {
        opened = true
        return work { load(done = false) }
    }

    /** Changes what is being said; nothing is taken down yet. */
    fun change(change: (ReturnRecord) -> ReturnRecord) = show { it.copy(draft = change(it.draft), done = false) }

    /** Takes it down, and judges the morning anew. */
    fun save(): Job {
        val record = state.value.draft
        return once(record) {
            work {
                engine.setReturnRecord(record, clock.now())
                load(done = true)
            }
        }
    }

    override fun ReturnState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun load(done: Boolean) {
        val morning = update.run()
        val at = clock.now()
        val said = engine.returnRecord(at.day)
        val unrated = engine.unratedRuns(at)
        val profile = engine.profile()
        val returning = morning.sessions.filter { RuleId.RETURN_TO_RUN in it.rules }
        show {
            it.copy(
                loaded = true, said = said, draft = if (it.loaded && it.said == said) it.draft else said?.record ?: it.draft, steps = steps(morning, returning),
                days = morning.text.plan.associate { row -> row.id to row.day }, how = morning.text.how.takeIf { returning.any { session -> session.after.day == morning.day } },
                unrated = unrated, profile = profile, done = done,
            )
        }
    }

    private fun steps(morning: Morning, returning: List<AdjustedSession>): List<SessionText> {
        val ids = returning.mapTo(HashSet()) { it.id }
        return morning.text.sessions.filter { it.id in ids }
    }
}
