package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.core.Cursor
import ebb.core.EngineInterface
import ebb.core.HeldKind
import ebb.core.Interval
import ebb.core.Platform
import ebb.domain.Clock
import ebb.domain.health.Changes
import ebb.domain.health.Grants
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.health.PhoneRecord
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow

/**
 * One pass over the phone: what may be read of it, and the way from there into the core.
 *
 * @property granted what may be read; a kind that turns out to be refused drops out
 */
internal class Pass(
    val engine: EngineInterface,
    private val reader: HealthReader,
    val clock: Clock,
    private val grants: Grants,
    private val report: (SyncProgress) -> Unit,
) {
    val granted = grants.kinds.toMutableSet()

    /** Kinds whose permission is missing, or went away on the way. */
    val refused: Set<RecordKind> get() = RecordKind.entries.toSet() - granted

    /** Whether anything was written: a pass that only hit a wall writes nothing. */
    var advanced = false
        private set

    val all: Boolean get() = grants.history

    suspend fun token(kind: RecordKind): String = reader.token(kind)

    suspend fun changes(kind: RecordKind, token: String): Changes = reader.changes(kind, token)

    /** Every page of a span, as it comes. */
    fun pages(kind: RecordKind, span: TimeSpan): Flow<List<PhoneRecord>> = flow {
        var page: Long? = null
        do {
            currentCoroutineContext().ensureActive()
            val read = reader.read(kind, span, page)
            emit(read.records)
            page = read.next
        } while (page != null)
    }

    /** What the phone shows may have changed since the pass began; then what it did not show proves nothing. */
    fun demandSameGrants(kind: RecordKind) {
        val current = reader.grants()
        if (kind !in current.kinds) throw HealthException.NotGranted(kind)
        if (current.history != grants.history) throw HealthException.Unavailable()
    }

    /** Where nothing had changed there is nothing to write: these wait for the next write. Lost, they are asked again. */
    private val waiting = mutableMapOf<RecordKind, Position>()

    fun position(kind: RecordKind): Position? = waiting[kind] ?: Position.of(engine.cursor(Platform.ANDROID, kind.name))

    /** Nothing had changed up to [position]. */
    fun unchanged(kind: RecordKind, position: Position) {
        waiting[kind] = position
    }

    /** Writes what waits. */
    suspend fun finish() {
        if (waiting.isNotEmpty()) write(ChangeSet(), emptyMap())
    }

    /** The phone's ids of what the core holds of a kind with records of its own, of what begins inside a span. */
    fun held(kind: RecordKind, span: TimeSpan): List<String> = when (kind) {
        RecordKind.RESTING_HEART_RATE -> HeldKind.RESTING_HEART_RATE
        RecordKind.HRV -> HeldKind.HRV
        RecordKind.SLEEP -> HeldKind.SLEEP
        RecordKind.EXERCISE -> HeldKind.WORKOUT
        RecordKind.HEART_RATE, RecordKind.DISTANCE, RecordKind.SPEED -> null
    }?.let { engine.nativeIds(Platform.ANDROID, it, Interval(span.start, span.end)) }.orEmpty()

    /** Writes records and positions in one transaction. */
    suspend fun write(changes: ChangeSet, positions: Map<RecordKind, Position>) {
        currentCoroutineContext().ensureActive()
        waiting += positions
        val cursors = waiting.map { (kind, position) -> Cursor(Platform.ANDROID, kind.name, position.bytes()) }
        engine.apply(changes.copy(cursors = cursors), clock.now())
        waiting.clear()
        advanced = true
    }

    fun progress(kind: RecordKind, done: Int, of: Int? = null) = report(SyncProgress(kind, done, of))

    /** Everything there is, with a day for clocks that run ahead. */
    fun everything(from: Instant = Instant.EPOCH) = TimeSpan(from, clock.now().instant + Duration.ofDays(1))

    /** What [read] gives; null where a kind beside the one that is synced may not be read: it drops out of the pass. */
    suspend fun <T> beside(kind: RecordKind, read: suspend () -> T): T? {
        if (kind !in granted) return null
        return try {
            read()
        } catch (refused: HealthException.NotGranted) {
            if (refused.kind != kind) throw refused
            drop(kind)
            null
        }
    }

    /**
     * A kind was refused: it drops out.
     *
     * @throws HealthException.Unavailable its permission is still there. In the background the phone refuses every kind where
     *   that one permission is missing: nothing was taken away, and it answers when the app is opened.
     */
    fun drop(kind: RecordKind) {
        if (kind in reader.grants().kinds) throw HealthException.Unavailable()
        granted -= kind
    }
}
