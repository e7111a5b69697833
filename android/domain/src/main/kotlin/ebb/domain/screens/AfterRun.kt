package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.Profile
import ebb.core.RunRating
import ebb.core.UnratedRun
import ebb.domain.Clock
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import kotlinx.coroutines.Job

/**
 * Runs to be asked about, one after the other.
 *
 * @property runs those left, the latest first; the first is asked about
 * @property effort how hard it was, 0–10; null until it was said
 * @property rating what is being said of it; null until pain was said, without which there is no rating
 * @property askSettled it is the morning after, or later: whether it had settled can be said
 * @property profile whose units the run is measured in
 */
data class AfterRunState(
    val loaded: Boolean = false,
    val runs: List<UnratedRun> = emptyList(),
    val effort: Double? = null,
    val rating: RunRating? = null,
    val askSettled: Boolean = false,
    val profile: Profile? = null,
    val trouble: Trouble? = null,
) {
    /** The first was rated on its day, and that is left as it was: only whether it had settled is asked. */
    val onlySettled: Boolean get() = runs.firstOrNull()?.said != null

    /** Everything is said that is asked. */
    val ready: Boolean get() = rating != null && (!onlySettled || rating.settledNextMorning != null)
}

/** After a run: asked once, skippable. */
class AfterRunModel(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val update: MorningUpdate,
    background: Background,
) : ScreenModel<AfterRunState>(AfterRunState(), background) {
    init {
        followChanges(update.changes) { load(keep = true) }
    }

    /** The screen is shown; what is being said of the first run stays, as when the screen is turned. */
    fun open(): Job {
        opened = true
        return work { load(keep = true) }
    }

    /** Says how hard the first run was, 0–10. */
    fun effort(effort: Double) = show { it.copy(effort = effort, rating = it.rating?.copy(effort = effort)) }

    /** Changes what is being said of the first run. */
    fun rate(change: (RunRating) -> RunRating) = show { state ->
        val run = state.runs.firstOrNull() ?: return@show state
        state.copy(rating = change(state.rating ?: RunRating(run.start, effort = state.effort, pain = 0)))
    }

    /** Takes it down and goes to the next run. */
    fun save(): Job {
        val (run, rating) = state.value.let { it.runs.firstOrNull() to it.rating }
        return once("save" to run?.start) {
            work {
                if (run == null || rating == null) return@work
                engine.rateRun(run.day, rating, clock.now())
                update.run()
                load()
            }
        }
    }

    /** Leaves the first run unrated; it is not asked about again. */
    fun skip(): Job {
        val run = state.value.runs.firstOrNull()
        return once("skip" to run?.start) {
            work {
                run?.let { engine.skipRating(it.start, clock.now()) }
                load()
            }
        }
    }

    override fun AfterRunState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun load(keep: Boolean = false) {
        val at = clock.now()
        val runs = engine.unratedRuns(at)
        val profile = engine.profile()
        val settled = runs.firstOrNull()?.let { it.day < at.day } ?: false
        show {
            val first = runs.firstOrNull()
            val said = it.takeIf { keep && it.runs.firstOrNull() == first }
            val (effort, rating) = (said?.effort ?: first?.said?.effort) to (said?.rating ?: first?.said)
            AfterRunState(loaded = true, runs, effort, rating, askSettled = settled, profile = profile)
        }
    }
}
