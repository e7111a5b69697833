package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.RecordKind
import ebb.domain.mapping.wholeMinutes
import ebb.domain.mapping.workout
import ebb.domain.sync.Position.Behind
import ebb.domain.sync.Position.Following
import java.time.Duration
import java.time.Instant
import kotlinx.coroutines.flow.toList

/** What the phone keeps beside a session. */
internal val AROUND_SESSIONS = listOf(RecordKind.DISTANCE, RecordKind.SPEED)

/** A record of distance, speed or heart rate may stand for a whole day, and begins before the session or night in it. */
internal val LONGEST_SERIES: Duration = Duration.ofDays(1)

/** Sessions, each with its distance and speed, which the phone keeps as records of their own. */
internal class Sessions(private val pass: Pass) : Delivery {
    override val kind = RecordKind.EXERCISE

    // Each may take a page of distance and one of speed, and has a minute of motion for each of its own.
    override val most = 50

    /** Distances or speeds may be read that could not be when the sessions were. */
    override fun outdated() = AROUND_SESSIONS.any { it in pass.granted && pass.position(it) !is Following }

    override suspend fun beginning(): Map<RecordKind, Position> = buildMap {
        for (kind in AROUND_SESSIONS) {
            pass.beside(kind) { pass.token(kind) }?.let { put(kind, Following(it, pass.all)) }
        }
    }

    override suspend fun of(records: List<PhoneRecord>, again: Instant?): Delivered {
        val sessions = records.filterIsInstance<PhoneExercise>()
        val distances = beside(RecordKind.DISTANCE, sessions).filterIsInstance<PhoneDistance>()
        val speeds = beside(RecordKind.SPEED, sessions.filter { it.activity == PhoneActivity.RUN }).filterIsInstance<PhoneSpeed>()
        val workouts = sessions.map { session ->
            val own = session.span.wholeMinutes()
            val speed = if (session.activity == PhoneActivity.RUN) speeds.filter { it.span.touches(own) } else emptyList()
            session.workout(distances.filter { it.span.touches(own) }, speed, pass.clock::offsetAt, again)
        }
        val changes = ChangeSet(records = workouts.map { it.record }, motion = workouts.flatMap { it.motion })
        return Delivered(changes, (AROUND_SESSIONS - pass.granted).associateWith { Behind })
    }

    /** What may lie in sessions, read once where several may share it: every call counts towards the phone's quota. */
    private suspend fun beside(kind: RecordKind, sessions: List<PhoneExercise>): List<PhoneRecord> =
        pass.beside(kind) {
            sessions.map { it.span.wholeMinutes().since(LONGEST_SERIES) }.merged(Duration.ZERO)
                .flatMap { pass.pages(kind, it).toList().flatten() }.distinctBy { it.meta.id }
        }.orEmpty()
}
