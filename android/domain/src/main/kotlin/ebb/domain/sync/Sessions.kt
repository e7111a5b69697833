package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
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
        val workouts = records.filterIsInstance<PhoneExercise>().map { session ->
            val distances = beside(RecordKind.DISTANCE, session).filterIsInstance<PhoneDistance>()
            val speeds = if (session.activity == PhoneActivity.RUN) beside(RecordKind.SPEED, session) else emptyList()
            session.workout(distances, speeds.filterIsInstance<PhoneSpeed>(), pass.clock::offsetAt, again)
        }
        val changes = ChangeSet(records = workouts.map { it.record }, motion = workouts.flatMap { it.motion })
        return Delivered(changes, (AROUND_SESSIONS - pass.granted).associateWith { Behind })
    }

    private suspend fun beside(kind: RecordKind, session: PhoneExercise): List<PhoneRecord> =
        pass.beside(kind) {
            val whole = TimeSpan(session.start, session.end).wholeMinutes()
            pass.pages(kind, whole.since(LONGEST_SERIES)).toList().flatten().filter { it.span.touches(whole) }
        }.orEmpty()
}
