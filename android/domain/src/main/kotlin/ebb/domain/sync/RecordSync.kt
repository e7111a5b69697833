package ebb.domain.sync

import ebb.core.ChangeSet
import ebb.core.Deletion
import ebb.core.Platform
import ebb.domain.health.HealthException
import ebb.domain.health.PhoneRecord
import ebb.domain.health.RecordKind
import ebb.domain.sync.Position.Following
import ebb.domain.sync.Position.Reading
import java.time.Duration
import java.time.Instant

/** What the phone shows of the past at least, whatever was granted and when. */
internal val SHOWN_ALWAYS: Duration = Duration.ofDays(30)

/** How records of a kind become a change set, and what has to be noted with it. */
internal interface Delivery {
    val kind: RecordKind

    /** Records in one change set. */
    val most: Int

    /** What was read of this kind does not hold any more, whatever its own token says. */
    fun outdated(): Boolean = false

    /** Positions of other kinds that begin with this one. */
    suspend fun beginning(): Map<RecordKind, Position> = emptyMap()

    /** [again]: these were delivered before, and say something else since then. */
    suspend fun of(records: List<PhoneRecord>, again: Instant?): Delivered
}

/** A change set without its cursors, and the positions of other kinds that become true with it. */
internal data class Delivered(val changes: ChangeSet, val positions: Map<RecordKind, Position> = emptyMap())

/**
 * Keeps one kind of records in step: first a token, then everything there is, then what changed since the token. Every
 * write carries the position it leads to, so that whoever is stopped anywhere goes on from there.
 */
internal class RecordSync(private val pass: Pass, private val delivery: Delivery) {
    private val kind = delivery.kind

    suspend fun run() {
        var expired = false
        while (true) {
            val position = pass.position(kind)
            when {
                position !is Reading && position !is Following -> begin(again = false)
                pass.all && !position.all -> begin(again = true)
                position is Reading -> readOn(position)
                delivery.outdated() -> begin(again = true)
                else -> try {
                    return follow(position.token, position.all)
                } catch (expiry: HealthException.TokenExpired) {
                    // Twice in a row is no matter of time.
                    if (expired) throw HealthException.Unavailable(expiry)
                    expired = true
                    begin(again = true)
                }
            }
        }
    }

    /** The token comes before the first page, so that nothing falls between the two. */
    private suspend fun begin(again: Boolean) {
        val others = delivery.beginning()
        val reading = Reading(pass.token(kind), pass.all, Instant.EPOCH, again)
        pass.write(ChangeSet(), others + (kind to reading))
    }

    private suspend fun readOn(from: Reading) {
        val stamp = pass.clock.now().instant.takeIf { from.again }
        val seen = HashSet<String>()
        var earliest = Instant.MAX
        val see = { page: List<PhoneRecord> ->
            page.forEach {
                seen += it.meta.id
                earliest = minOf(earliest, it.span.start)
            }
        }
        if (from.upTo > Instant.EPOCH) pass.pages(kind, pass.everything().copy(end = from.upTo)).collect(see)
        // The last records wait for the end: they are written with the position that it leads to.
        var waiting = emptyList<PhoneRecord>()
        pass.pages(kind, pass.everything(from.upTo)).collect { page ->
            see(page)
            for (records in page.chunked(delivery.most)) {
                if (waiting.isNotEmpty()) write(waiting, stamp, from.copy(upTo = waiting.last().span.start))
                waiting = records
            }
            pass.progress(kind, seen.size)
        }
        val gone = gone(seen, if (from.all) Instant.EPOCH else minOf(earliest, pass.clock.now().instant - SHOWN_ALWAYS))
        write(waiting, stamp, Following(from.token, from.all), gone)
        pass.progress(kind, seen.size, seen.size)
    }

    /** Held, and not shown any more, of what would be shown since [shown]. */
    private fun gone(seen: Set<String>, shown: Instant): List<Deletion> {
        pass.demandSameGrants(kind)
        return deletions(pass.held(kind, pass.everything(shown)) - seen)
    }

    private suspend fun follow(from: String, all: Boolean) {
        var token = from
        do {
            val changes = pass.changes(kind, token)
            val present = changes.upserts.mapTo(HashSet()) { it.meta.id }
            val batches = changes.upserts.chunked(delivery.most)
            // What was deleted and written anew is there.
            val deleted = deletions(changes.deleted - present)
            batches.dropLast(1).forEach { write(it, null, Following(token, all)) }
            val next = Following(changes.next, all)
            if (batches.isEmpty() && deleted.isEmpty()) pass.unchanged(kind, next) else write(batches.lastOrNull().orEmpty(), null, next, deleted)
            token = changes.next
        } while (changes.more)
    }

    private fun deletions(ids: List<String>) = ids.map { Deletion(Platform.ANDROID, it) }

    private suspend fun write(records: List<PhoneRecord>, stamp: Instant?, to: Position, deleted: List<Deletion> = emptyList()) {
        val delivered = if (records.isEmpty()) Delivered(ChangeSet()) else delivery.of(records, stamp)
        pass.write(delivered.changes.copy(deletions = deleted), delivered.positions + (kind to to))
    }
}
