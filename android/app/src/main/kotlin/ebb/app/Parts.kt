package ebb.app

import ebb.core.EbbException
import ebb.core.Engine
import ebb.domain.Everything
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
import ebb.domain.screens.unexpected
import ebb.domain.sync.Sync
import ebb.platform.PhoneSettings
import ebb.platform.health.HealthAccess
import ebb.platform.health.PhoneHealth
import ebb.platform.notification.MorningNotifier
import ebb.platform.widget.SnapshotFile
import ebb.ui.Start
import java.io.File
import java.time.LocalDate
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineExceptionHandler
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
    val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default + CoroutineExceptionHandler { _, failed -> CoreLog.failed("work", failed) })

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
            } catch (stopped: CancellationException) {
                throw stopped
            } catch (failed: Exception) {
                CoreLog.failed("opening", failed)
                Start.Failed(unexpected)
            } catch (failed: LinkageError) {
                // The library is not in the app, or not for this phone.
                CoreLog.failed("opening", failed)
                Start.Failed(unexpected)
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
        val firstOpen = FirstOpen(engine, app.clock, settings) { app.resources.configuration.locales[0].toLanguageTag() }.apply { run() }
        val sync = Sync(engine, health, app.clock, settings, io)
        val morning = MorningUpdate(engine, app.clock, snapshots, notifier, settings)
        return Joined(engine, sync, morning, models(engine, sync, morning, firstOpen))
    }

    private fun models(engine: Engine, sync: Sync, morning: MorningUpdate, firstOpen: FirstOpen): Models {
        val clock = app.clock
        val background = Background(scope, io) { CoreLog.failed("a screen", it) }
        val history = HistoryImport(engine, clock, io)
        val everything = Everything(engine, settings, sync, history, morning, firstOpen)
        return Models(
            TodayModel(engine, clock, settings, sync, morning, background),
            CheckInModel(engine, clock, settings, morning, background),
            PlanModel(engine, clock, morning, background),
            TrendsModel(engine, clock, morning, background),
            WhyModel(engine, clock, morning, background),
            AfterRunModel(engine, clock, morning, background),
            ReturnModel(engine, clock, morning, background),
            SettingsModel(engine, health, clock, settings, history, morning, everything, background),
            OnboardingModel(engine, health, clock, settings, sync, history, morning, everything, background),
        )
    }

    /** What the job does. Without the permission the phone refuses every reading while no screen is open. */
    suspend fun inBackground(): Boolean = try {
        val parts = joined()
        val ended = if (access.grants().background) parts.sync.run().note.ended else SyncEnd.DONE
        withContext(io) { parts.morning.run(tell = true) }
        ended == SyncEnd.UNAVAILABLE
    } catch (stopped: CancellationException) {
        throw stopped
    } catch (failed: Exception) {
        CoreLog.failed("job", failed)
        true
    } catch (failed: LinkageError) {
        CoreLog.failed("job", failed)
        true
    }
}
