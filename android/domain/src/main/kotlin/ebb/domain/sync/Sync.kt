package ebb.domain.sync

import ebb.core.EbbException
import ebb.core.EngineInterface
import ebb.domain.Clock
import ebb.domain.Settings
import ebb.domain.SyncEnd
import ebb.domain.SyncNote
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.health.RecordKind
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.atomic.AtomicReference
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Job
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.isActive
import kotlinx.coroutines.job
import kotlinx.coroutines.withContext

/** How a sync ended; [message] is what the core says where it failed, one sentence for the athlete. */
data class SyncResult(val note: SyncNote, val message: String? = null)

/**
 * Brings what the phone holds into the core. It may be stopped at any point, also by the end of the process: what was
 * written is whole, and the next sync goes on from there.
 *
 * @param io where the core and the phone are called: both block
 */
class Sync(
    private val engine: EngineInterface,
    private val reader: HealthReader,
    private val clock: Clock,
    private val settings: Settings,
    private val io: CoroutineDispatcher,
) {
    private val underWay = AtomicReference<CompletableDeferred<SyncResult?>>()
    @Volatile
    private var passing: Job? = null
    private val reported = MutableStateFlow<SyncProgress?>(null)

    /** How far the sync under way is; null between two. */
    val progress: StateFlow<SyncProgress?> = reported

    /**
     * Syncs now. There is one sync at a time: who asks during one waits for its end and gets its result. [inFront]: an opened
     * app, which the phone allows more calls than the background, so that a back-off does not hold it.
     */
    suspend fun run(inFront: Boolean = false): SyncResult {
        while (true) {
            val mine = CompletableDeferred<SyncResult?>()
            val other = underWay.compareAndExchange(null, mine)
            if (other == null) return alone(mine, inFront)
            // Null: the other was cancelled. That is not the wish of who waits here.
            other.await()?.let { return it }
        }
    }

    /** Does what bears no sync beside it: the one under way is stopped, and none begins before it is done. */
    suspend fun <T> still(work: suspend () -> T): T {
        while (true) {
            val mine = CompletableDeferred<SyncResult?>()
            val other = underWay.compareAndExchange(null, mine)
            if (other == null) return try { work() } finally { free(mine) }
            passing?.cancel()
            other.await()
        }
    }

    private suspend fun alone(mine: CompletableDeferred<SyncResult?>, inFront: Boolean): SyncResult = try {
        withContext(io) {
            passing = coroutineContext.job
            pass(inFront)
        }.also { mine.complete(it) }
    } catch (stopped: CancellationException) {
        // Who asked was not cancelled, the sync was: that is an answer.
        if (!currentCoroutineContext().isActive) throw stopped
        SyncResult(settings.lastSync ?: SyncNote(clock.now().instant, SyncEnd.STOPPED, emptySet()))
    } finally {
        free(mine)
    }

    private fun free(mine: CompletableDeferred<SyncResult?>) {
        passing = null
        reported.value = null
        underWay.set(null)
        mine.complete(null)
    }

    private suspend fun pass(inFront: Boolean): SyncResult {
        val at = clock.now()
        // No longer than a day, for a clock that was set back.
        val held = settings.backOffUntil?.let { at.instant < it && it <= at.instant + Duration.ofDays(1) } ?: false
        if (held && !inFront) return SyncResult(SyncNote(at.instant, SyncEnd.QUOTA, emptySet()))
        var pass: Pass? = null
        return try {
            val grants = reader.grants()
            val today = at.instant.atOffset(ZoneOffset.ofTotalSeconds(at.offsetSeconds)).toLocalDate()
            settings.firstGrant = if (grants.kinds.isEmpty()) null else settings.firstGrant ?: today
            pass = Pass(engine, reader, clock, grants) { reported.value = it }
            if (grants.kinds.isEmpty()) return ended(SyncEnd.NO_GRANT, pass)
            everyKind(pass)
            pass.finish()
            settings.backOffUntil = null
            ended(SyncEnd.DONE, pass)
        } catch (stopped: CancellationException) {
            ended(SyncEnd.STOPPED, pass)
            throw stopped
        } catch (_: HealthException.Quota) {
            settings.backOffUntil = backOff(hitAtOnce = pass?.advanced != true)
            ended(SyncEnd.QUOTA, pass)
        } catch (_: HealthException) {
            ended(SyncEnd.UNAVAILABLE, pass)
        } catch (failed: EbbException) {
            ended(SyncEnd.FAILED, pass).copy(message = failed.message)
        } catch (failed: Exception) {
            ended(SyncEnd.FAILED, pass)
            throw failed
        }
    }

    private suspend fun everyKind(pass: Pass) {
        for (kind in listOf(RecordKind.SLEEP, RecordKind.RESTING_HEART_RATE, RecordKind.HRV)) {
            whereGranted(pass, kind) { RecordSync(pass, Nights(pass, kind)).run() }
        }
        val sessions = Sessions(pass)
        whereGranted(pass, RecordKind.EXERCISE) {
            RecordSync(pass, sessions).run()
            for (kind in AROUND_SESSIONS) whereGranted(pass, kind) { AroundSync(pass, kind, sessions).run() }
        }
        // Last: nights and runs say which heart rate is wanted.
        whereGranted(pass, RecordKind.HEART_RATE) { HeartRateSync(pass).run() }
    }

    /** A kind that may not be read is passed over; its position stays, for the day it may be read again. */
    private suspend fun whereGranted(pass: Pass, kind: RecordKind, sync: suspend () -> Unit) {
        if (kind !in pass.granted) return
        try {
            sync()
        } catch (refused: HealthException.NotGranted) {
            pass.drop(refused.kind)
        }
    }

    /** The window is a quarter of an hour; who is refused at once after it has used up the day. */
    private fun backOff(hitAtOnce: Boolean): Instant {
        val now = clock.now()
        if (!hitAtOnce || settings.lastSync?.ended != SyncEnd.QUOTA) return now.instant + Duration.ofMinutes(15)
        val local = now.instant.atOffset(ZoneOffset.ofTotalSeconds(now.offsetSeconds))
        return local.toLocalDate().plusDays(1).atStartOfDay().toInstant(local.offset)
    }

    private fun ended(how: SyncEnd, pass: Pass?): SyncResult {
        val note = SyncNote(clock.now().instant, how, pass?.refused.orEmpty())
        settings.lastSync = note
        return SyncResult(note)
    }
}
