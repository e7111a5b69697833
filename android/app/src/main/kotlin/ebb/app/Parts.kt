package ebb.app

import ebb.core.EbbException
import ebb.core.Engine
import ebb.domain.FirstOpen
import ebb.domain.SyncEnd
import ebb.domain.history.HistoryImport
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import ebb.domain.screens.AfterRunModel
import ebb.domain.screens.Background
import ebb.domain.screens.CheckInModel
import ebb.domain.screens.Models
import ebb.domain.screens.OnboardingModel
import ebb.domain.screens.PlanModel
import ebb.domain.screens.ReturnModel
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.TodayModel
import ebb.domain.screens.TrendsModel
import ebb.domain.screens.WhyModel
import ebb.domain.screens.trouble
import ebb.domain.sync.Sync
import ebb.platform.PhoneSettings
import ebb.platform.health.HealthAccess
import ebb.platform.health.PhoneHealth
import ebb.platform.notification.MorningNotifier
import ebb.platform.widget.SnapshotFile
import ebb.ui.Start
import java.io.File
import java.time.LocalDate
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** The ports of the domain with this phone's adapters in them, one of each. Made without touching a disk. */
class Parts(private val app: EbbApp) {
    private val io = Dispatchers.IO

    /** What lives as long as the process: work that a turned or closed screen must not end. */
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    /** Where screens are. */
    val main = app.mainExecutor.asCoroutineDispatcher()

    /** The import under way, or the last one. */
    var importing: Job? = null

    /** What was done last with a file for a screen. */
    var underWay: Job? = null

    /** Of what the last dialog of permissions gave nothing. */
    val refused = mutableSetOf<Asked>()

    /** The day it is. */
    val today: LocalDate get() = app.clock.now().day

    val access = HealthAccess(app)
    val settings by lazy { AllowedSettings(app, PhoneSettings(app)) }
    private val health = PhoneHealth(app)
    private val snapshots = SnapshotFile(app)
    private val notifier = MorningNotifier(app)

    private val state = MutableStateFlow<Start>(Start.Opening)
    private var opening: Job? = null
    private val once = Mutex()
    private var engine: Engine? = null
    private var joined: Joined? = null

    /** How far the app has come. */
    val start: StateFlow<Start> get() = state

    /** What stands on the engine. */
    class Joined(val engine: Engine, val sync: Sync, val morning: MorningUpdate, val models: Models)

    /** Opens what a screen needs, unless it is open or being opened; once more what failed. From the main thread. */
    fun open() {
        if (state.value is Start.Ready || opening?.isActive == true) return
        state.value = Start.Opening
        opening = scope.launch {
            state.value = try {
                Start.Ready(joined().models)
            } catch (failed: EbbException) {
                CoreLog.failed("opening", failed)
                Start.Failed(failed.trouble())
            }
        }
    }

    /**
     * The first call opens the one engine of the process, away from the main thread: the library alone takes a tenth of a second
     * or more to load. What failed is tried again by the next call.
     *
     * @throws EbbException the database cannot be opened; its message says what helps
     */
    suspend fun joined(): Joined = once.withLock { joined ?: withContext(io) { join() }.also { joined = it } }

    private fun join(): Joined {
        val engine = engine ?: Engine.open(File(app.noBackupFilesDir, "ebb.db").path, CoreLog).also { engine = it }
        FirstOpen(engine, app.clock, settings).run(app.resources.configuration.locales[0].toLanguageTag())
        val sync = Sync(engine, health, app.clock, settings, io)
        val morning = MorningUpdate(engine, app.clock, snapshots, notifier, settings)
        return Joined(engine, sync, morning, models(engine, sync, morning))
    }

    private fun models(engine: Engine, sync: Sync, morning: MorningUpdate): Models {
        val clock = app.clock
        val background = Background(scope, io)
        val history = HistoryImport(engine, clock, io)
        return Models(
            TodayModel(engine, clock, settings, sync, morning, background),
            CheckInModel(engine, clock, morning, background),
            PlanModel(engine, clock, morning, background),
            TrendsModel(engine, clock, background),
            WhyModel(engine, clock, background),
            AfterRunModel(engine, clock, morning, background),
            ReturnModel(engine, clock, morning, background),
            SettingsModel(engine, health, clock, settings, history, morning, background),
            OnboardingModel(engine, health, clock, settings, sync, history, morning, background),
        )
    }

    /** What the job does. Without the permission the phone refuses every reading while no screen is open. */
    suspend fun inBackground(): Boolean = try {
        val parts = joined()
        val ended = if (access.grants().background) parts.sync.run().note.ended else SyncEnd.DONE
        withContext(io) { parts.morning.run(tell = true) }
        ended == SyncEnd.UNAVAILABLE
    } catch (failed: EbbException) {
        CoreLog.failed("job", failed)
        true
    }
}
