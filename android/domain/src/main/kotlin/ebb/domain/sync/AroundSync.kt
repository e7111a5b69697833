package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.domain.health.Changes
import ebb.domain.health.HealthException
import ebb.domain.health.PhoneExercise
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
import ebb.domain.sync.Position.Behind
import ebb.domain.sync.Position.Following
import java.time.Duration
import kotlinx.coroutines.flow.toList

/** A multi-day race is one session. */
private val LONGEST_SESSION: Duration = Duration.ofDays(7)

/** Follows distance or speed, which have no record in the core: the sessions that they lie in are delivered again. */
internal class AroundSync(private val pass: Pass, private val kind: RecordKind, private val sessions: Sessions) {
    suspend fun run() {
        val position = pass.position(kind) as? Following ?: return
        try {
            follow(position)
        } catch (_: HealthException.TokenExpired) {
            // Nobody knows which sessions it was: all are read again, and the token with them.
            pass.write(ChangeSet(), mapOf(kind to Behind))
            RecordSync(pass, sessions).run()
        }
    }

    private suspend fun follow(from: Following) {
        var token = from.token
        do {
            val stamp = pass.clock.now().instant
            val changes = pass.changes(kind, token)
            val batches = touched(changes).chunked(sessions.most)
            for ((place, batch) in batches.withIndex()) {
                val delivered = sessions.of(batch, stamp)
                val last = place == batches.lastIndex
                pass.write(delivered.changes, delivered.positions + (kind to Following(if (last) changes.next else token, from.all)))
            }
            if (batches.isEmpty()) pass.unchanged(kind, Following(changes.next, from.all))
            token = changes.next
        } while (changes.more)
    }

    private suspend fun touched(changes: Changes): List<PhoneExercise> {
        val now = pass.clock.now().instant
        val spans = changes.upserts.map { it.span }
        // A deletion says no time. Distances of older sessions go with their sessions, whose deletion says it.
        val unknown = changes.deleted.isNotEmpty() && kind == RecordKind.DISTANCE
        val recent = if (unknown) listOf(TimeSpan(now - SHOWN_ALWAYS, now)) else emptyList()
        val apps = changes.upserts.groupBy { it.meta.app }
        return sessionsIn(pass, (spans + recent).merged(LONGEST_SERIES)).filter { session ->
            val own = TimeSpan(session.start, session.end)
            recent.any { it.touches(own) } ||
                kind == RecordKind.SPEED && spans.any { it.touches(own) } ||
                apps[session.meta.app].orEmpty().any { it.span.touches(own) }
        }
    }
}

/** The sessions that touch spans, each once. */
internal suspend fun sessionsIn(pass: Pass, spans: List<TimeSpan>): List<PhoneExercise> =
    spans.flatMap { span ->
        pass.pages(RecordKind.EXERCISE, TimeSpan(span.start - LONGEST_SESSION, span.end.plusMillis(1))).toList().flatten()
            .filterIsInstance<PhoneExercise>().filter { TimeSpan(it.start, it.end).touches(span) }
    }.distinctBy { it.meta.id }
