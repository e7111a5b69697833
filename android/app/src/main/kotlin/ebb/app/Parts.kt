package ebb.app

import ebb.core.CheckIn
import ebb.core.EbbException
import ebb.core.Engine
import ebb.core.Morning
import ebb.core.Overall
import ebb.domain.SyncEnd
import ebb.domain.history.HistoryImport
import ebb.domain.history.PickedFile
import ebb.domain.morning.MorningUpdate
import ebb.domain.morning.day
import ebb.domain.sync.Sync
import ebb.platform.PhoneSettings
import ebb.platform.health.HealthAccess
import ebb.platform.health.PhoneHealth
import ebb.platform.notification.MorningNotifier
import ebb.platform.widget.SnapshotFile
import java.io.File
import java.io.IOException
import java.time.ZoneId
import kotlinx.coroutines.Dispatchers
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

    private val engine = OneEngine(io) { Engine.open(File(app.noBackupFilesDir, "ebb.db").path, CoreLog) }
    private val once = Mutex()
    private var joined: Joined? = null

    /** What stands on the engine. */
    class Joined(val engine: Engine, val sync: Sync, val morning: MorningUpdate, val history: HistoryImport)

    /** @throws EbbException the database cannot be opened; its message says what helps */
    suspend fun joined(): Joined = once.withLock {
        joined ?: engine.get().let {
            Joined(
                it,
                Sync(it, health, app.clock, settings, io),
                MorningUpdate(it, app.clock, snapshots, notifier, settings),
                HistoryImport(it, app.clock, io),
            )
        }.also { joined = it }
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

    /** Reads an export; true where something new came of it. */
    suspend fun import(file: PickedFile): Boolean = joined().history.run(file, ZoneId.systemDefault().id)

    /** What the job does. Without the permission the phone refuses every reading while no screen is open. */
    suspend fun inBackground(): Boolean = try {
        val parts = joined()
        val ended = if (access.grants().background) parts.sync.run().note.ended else SyncEnd.DONE
        withContext(io) { parts.morning.run(tell = true) }
        ended == SyncEnd.UNAVAILABLE
    } catch (failed: EbbException) {
        CoreLog.failed("job", failed)
        true
    } catch (failed: IOException) {
        CoreLog.failed("job", failed)
        true
    }
}
