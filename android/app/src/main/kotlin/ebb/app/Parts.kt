package ebb.app

import android.net.Uri
import ebb.core.CheckIn
import ebb.core.EbbException
import ebb.core.Engine
import ebb.core.Morning
import ebb.core.Overall
import ebb.domain.FirstOpen
import ebb.domain.SyncEnd
import ebb.domain.history.HistoryImport
import ebb.domain.history.ImportState
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import ebb.domain.sync.Sync
import ebb.platform.PhoneSettings
import ebb.platform.files.PickedDocument
import ebb.platform.health.HealthAccess
import ebb.platform.health.PhoneHealth
import ebb.platform.notification.MorningNotifier
import ebb.platform.widget.SnapshotFile
import java.io.File
import java.time.ZoneId
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** The ports of the domain with this phone's adapters in them, one of each. Made without touching a disk. */
class Parts(private val app: EbbApp) {
    private val io = Dispatchers.IO

    val access = HealthAccess(app)
    val settings by lazy { PhoneSettings(app) }
    private val health = PhoneHealth(app)
    private val snapshots = SnapshotFile(app)
    private val notifier = MorningNotifier(app)

    private val scope = CoroutineScope(SupervisorJob() + io)
    private val importState = MutableStateFlow<ImportState?>(null)
    private var import: Job? = null
    private val once = Mutex()
    private var engine: Engine? = null
    private var joined: Joined? = null

    /** What stands on the engine. */
    class Joined(val engine: Engine, val sync: Sync, val morning: MorningUpdate, val history: HistoryImport)

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
        return Joined(
            engine,
            Sync(engine, health, app.clock, settings, io),
            MorningUpdate(engine, app.clock, snapshots, notifier, settings),
            HistoryImport(engine, app.clock, io),
        )
    }

    /** Reads what is new on the phone and judges this morning. */
    suspend fun refresh(): Morning = joined().let {
        it.sync.run(inFront = true)
        withContext(io) { it.morning.run() }
    }

    /** This morning with what is known by now. */
    suspend fun morning(): Morning = joined().let { withContext(io) { it.morning.run() } }

    /** Keeps how the athlete feels, and judges this morning anew. */
    suspend fun checkIn(overall: Overall): Morning = joined().let {
        withContext(io) {
            val at = app.clock.now()
            it.engine.checkIn(at.day, CheckIn(overall), at)
            it.morning.run()
        }
    }

    /** How the import is going; null until there was one. */
    val imports: StateFlow<ImportState?> get() = importState

    /**
     * Begins to read an export that was picked. It belongs to the process, not to the screen, which may be turned or left
     * meanwhile; one at a time.
     */
    fun importing(uri: Uri) {
        if (import?.isActive == true) return
        import = scope.launch {
            try {
                val history = joined().history
                val told = launch { history.state.collect { importState.value = it } }
                val job = coroutineContext.job
                history.run(PickedDocument(app, uri) { _, _ -> job.ensureActive() }, ZoneId.systemDefault().id)
                told.cancelAndJoin()
                importState.value = history.state.value
            } catch (failed: EbbException) {
                CoreLog.failed("import", failed)
                importState.value = ImportState.Failed(failed.message, again = true)
            }
        }
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
