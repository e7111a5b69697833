package ebb.domain.screens

import ebb.core.EngineInterface
import ebb.core.Profile
import ebb.domain.Clock
import ebb.domain.Everything
import ebb.domain.Settings
import ebb.domain.health.Grants
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.history.HistoryImport
import ebb.domain.history.ImportState
import ebb.domain.history.PickedFile
import ebb.domain.morning.MorningUpdate
import ebb.domain.sync.Sync
import ebb.domain.sync.SyncProgress
import ebb.domain.sync.SyncResult
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Job

/** The steps of the first run, in order; every one can be skipped. [DONE] is none any more: the app is entered. */
enum class OnboardingStep { WELCOME, PRIVACY, PERMISSIONS, HISTORY, PROFILE, GOAL, READY, DONE }

/**
 * The first run.
 *
 * @property grants what may be read; null until it was asked, or where the phone's health service does not answer
 * @property unavailable the service does not answer: missing, or being updated
 * @property reading the first sync is under way, be it that nothing is reported of it yet
 * @property result how the first sync ended
 */
data class OnboardingState(
    val step: OnboardingStep = OnboardingStep.WELCOME,
    val grants: Grants? = null,
    val unavailable: Boolean = false,
    val reading: Boolean = false,
    val syncing: SyncProgress? = null,
    val result: SyncResult? = null,
    val import: ImportState = ImportState.Idle,
    val profile: Profile? = null,
    val trouble: Trouble? = null,
)

/** The first run: what Ebb is, what it may read, what lies before, who runs. */
class OnboardingModel(
    private val engine: EngineInterface,
    private val reader: HealthReader,
    private val clock: Clock,
    private val settings: Settings,
    private val sync: Sync,
    private val history: HistoryImport,
    private val update: MorningUpdate,
    private val everything: Everything,
    background: Background,
) : ScreenModel<OnboardingState>(OnboardingState(if (settings.onboarded) OnboardingStep.DONE else settings.firstRunStep), background) {
    @Volatile
    private var firstSync: Job? = null

    init {
        follow(sync.progress) { state, progress -> state.copy(syncing = progress) }
        follow(history.state) { state, import -> state.copy(import = import) }
    }

    /** The screen is shown, or comes back from the phone's permission dialog. */
    fun open(): Job = work {
        val profile = engine.profile()
        try {
            val grants = reader.grants()
            show { it.copy(profile = profile, grants = grants, unavailable = false) }
        } catch (_: HealthException) {
            show { it.copy(profile = profile, grants = null, unavailable = true) }
        }
    }

    /**
     * On from a step, the one that is seen, to the next; who presses twice still goes one step. The first sync begins as soon as
     * there is something to read.
     */
    fun next(from: OnboardingStep = state.value.step): Job {
        val to = OnboardingStep.entries[minOf(from.ordinal + 1, OnboardingStep.entries.lastIndex)]
        var moved = false
        show {
            moved = it.step == from
            if (moved) it.copy(step = to) else it
        }
        return work { if (moved) entered(to) }
    }

    /** Says who runs, and goes on from that step once it is taken down. */
    fun next(from: OnboardingStep, change: (Profile) -> Profile): Job = once(from) {
        work {
            set(change)
            next(from)
        }
    }

    /** Stops the first sync: what it has read stays, and the next one goes on from there. */
    fun stopSync() {
        firstSync?.cancel()
    }

    /** Back by one step. */
    fun back(): Job {
        show { it.copy(step = OnboardingStep.entries[maxOf(it.step.ordinal - 1, 0)]) }
        return work { settings.firstRunStep = state.value.step }
    }

    /** Straight to the end. */
    fun skip(): Job {
        show { it.copy(step = OnboardingStep.DONE) }
        return work { entered(OnboardingStep.DONE) }
    }

    /** Imports a file that was picked, for what the phone does not show. */
    fun import(file: PickedFile, zone: String): Job = work {
        if (history.run(file, zone)) update.run()
    }

    /** Takes an archive of another phone's over, with all that it holds. */
    fun restore(path: String): Job = once("restore") {
        work {
            everything.replace(path)
            update.run()
            val profile = engine.profile()
            show { it.copy(profile = profile) }
        }
    }

    /** Changes the profile; it holds at once. */
    fun change(change: (Profile) -> Profile): Job = work { set(change) }

    override fun OnboardingState.with(trouble: Trouble?) = copy(trouble = trouble)

    private fun set(change: (Profile) -> Profile) {
        engine.setProfile(change(engine.profile()), clock.now())
        val profile = engine.profile()
        show { it.copy(profile = profile) }
    }

    private fun entered(step: OnboardingStep) {
        settings.firstRunStep = step
        if (step == OnboardingStep.DONE) settings.onboarded = true
        val mayRead = state.value.grants?.kinds.orEmpty().isNotEmpty()
        if (step == OnboardingStep.HISTORY && mayRead && firstSync?.isActive != true) firstSync = firstSync()
    }

    private fun firstSync() = work {
        show { it.copy(reading = true, result = null) }
        try {
            val result = sync.run(inFront = true)
            show { it.copy(reading = false, result = result) }
        } catch (stopped: CancellationException) {
            show { it.copy(reading = false, result = settings.lastSync?.let(::SyncResult)) }
            throw stopped
        }
        update.run()
    }
}
