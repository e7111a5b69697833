package ebb.domain.history

import ebb.core.EbbException
import ebb.core.EngineInterface
import ebb.core.ImportPhase
import ebb.core.ImportProgress
import ebb.core.ImportReport
import ebb.core.ProgressListener
import ebb.core.isTransient
import ebb.domain.Clock
import java.io.IOException
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.job
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext

/** A file that the athlete picked in the phone's own picker. */
interface PickedFile {
    /**
     * Where it lies as a file of this app: a copy, made now where there is none. Blocks.
     *
     * @throws IOException it cannot be read, or there is no room
     */
    fun local(): String

    /** Deletes the copy. */
    fun forget()
}

/** How an import is going. */
sealed interface ImportState {
    /** None was started. */
    data object Idle : ImportState

    /** The file is being fetched from where it was picked. */
    data object Fetching : ImportState

    /** Bytes of a phase; each phase begins anew. */
    data class Running(val phase: ImportPhase, val doneBytes: Long, val totalBytes: Long) : ImportState

    /** It is in. */
    data class Done(val report: ImportReport) : ImportState

    /** It was stopped; nothing changed. */
    data object Stopped : ImportState

    /**
     * Nothing changed.
     *
     * @property message one sentence for the athlete; null: the file could not be fetched
     * @property again the same may succeed later
     */
    data class Failed(val message: String?, val again: Boolean) : ImportState
}

/** Reads an export of Health Connect or Apple Health, for what lies before the wall. */
class HistoryImport(
    private val engine: EngineInterface,
    private val clock: Clock,
    private val io: CoroutineDispatcher,
) {
    private val one = Mutex()

    @Volatile
    private var reading: Job? = null
    private val current = MutableStateFlow<ImportState>(ImportState.Idle)

    /** How it is going. */
    val state: StateFlow<ImportState> = current

    /**
     * Imports a file; to stop it, cancel the coroutine. The copy is gone afterwards, however it ended.
     *
     * @param zone where the athlete lives, like `Europe/Paris`
     * @return whether something new may be in the core
     */
    suspend fun run(file: PickedFile, zone: String): Boolean = try {
        one.withLock {
            withContext(io) {
                val job = currentCoroutineContext().job.also { reading = it }
                read(file, zone, job)
            }
        }
    } catch (stopped: CancellationException) {
        current.value = ImportState.Stopped
        throw stopped
    }

    /** Does what bears no import beside it: the one under way is stopped, and none begins before it is done. */
    suspend fun <T> still(work: suspend () -> T): T {
        reading?.cancel()
        return one.withLock { work() }
    }

    private fun read(file: PickedFile, zone: String, job: Job): Boolean {
        current.value = ImportState.Fetching
        val ended = try {
            ImportState.Done(engine.importFile(file.local(), zone, clock.now(), listener(job)))
        } catch (_: EbbException.Stopped) {
            ImportState.Stopped
        } catch (failed: EbbException) {
            ImportState.Failed(failed.message, failed.isTransient)
        } catch (stopped: CancellationException) {
            throw stopped
        } catch (_: Exception) {
            // Whatever the app that it lies in makes of it, not only an IOException.
            ImportState.Failed(null, again = true)
        } finally {
            file.forget()
        }
        current.value = ended
        return ended is ImportState.Done
    }

    private fun listener(job: Job) = object : ProgressListener {
        override fun progress(progress: ImportProgress): Boolean {
            current.value = ImportState.Running(progress.phase, progress.doneBytes.toLong(), progress.totalBytes.toLong())
            return job.isActive
        }
    }
}
