package ebb.domain

import ebb.domain.health.Changes
import ebb.domain.health.Grants
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.health.Page
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
import ebb.domain.sync.span
import java.time.Duration
import java.time.Instant
import java.util.TreeMap
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive

/** Health Connect in memory: pages, a log of changes, tokens that expire, a wall of 30 days, permissions that come and go. */
class FakePhone(private val clock: ManualClock, private val pageSize: Int = 1000) : HealthReader {
    private val records = LinkedHashMap<String, PhoneRecord>()
    private val ordered = RecordKind.entries.associateWith { TreeMap<Place, PhoneRecord>(compareBy({ it.start }, { it.id })) }
    private val log = RecordKind.entries.associateWith { mutableListOf<Entry>() }
    private var written = 0
    private val expired = mutableMapOf<RecordKind, Int>()
    private var firstGrant = clock.instant

    var granted = RecordKind.entries.toSet()
    var history = true
    var background = true

    /** No screen is open and the background permission is missing: every reading is refused, every permission stands. */
    var inBackground = false

    /** What the next calls fail with, one each; then all is well again. */
    val failures = ArrayDeque<HealthException>()

    /** Happens in every reading, which may have to wait for it; who is cancelled there reads no further. */
    var beforeRead: suspend () -> Unit = {}

    /** Every call, by its name and kind. */
    val calls = mutableListOf<String>()

    val held: Collection<PhoneRecord> get() = records.values

    fun write(vararg written: PhoneRecord) = write(written.asList())

    fun write(written: List<PhoneRecord>) = written.forEach { record ->
        remove(record.meta.id)
        records[record.meta.id] = record
        ordered.getValue(record.kind)[record.place] = record
        log.getValue(record.kind) += Entry(this.written++, record.meta.id, deleted = false)
    }

    fun delete(vararg ids: String) = ids.forEach { id -> remove(id)?.let { log.getValue(it.kind) += Entry(written++, id, deleted = true) } }

    fun expire(vararg kinds: RecordKind) = kinds.forEach { expired[it] = written }

    private fun remove(id: String) = records.remove(id)?.also { ordered.getValue(it.kind) -= it.place }

    private data class Entry(val number: Int, val id: String, val deleted: Boolean)

    private data class Place(val start: Instant, val id: String)

    private val PhoneRecord.place get() = Place(span.start, meta.id)

    override fun grants(): Grants {
        call("grants", null)
        return Grants(granted, routes = true, background, history, canBackground = true, canHistory = true)
    }

    override suspend fun token(kind: RecordKind): String {
        call("token", kind)
        // Tokens name a place in the log; a second part tells those taken after an expiry from those before.
        return "$written:${expired[kind] ?: 0}"
    }

    override suspend fun changes(kind: RecordKind, token: String): Changes {
        call("changes", kind)
        val (place, born) = token.split(":").map(String::toInt)
        if (born < (expired[kind] ?: 0)) throw HealthException.TokenExpired()
        val left = log.getValue(kind).let { own -> own.subList(own.binarySearchBy(place) { it.number }.let { if (it < 0) -it - 1 else it }, own.size) }
        val taken = left.take(pageSize)
        val ids = taken.map { it.id }.distinct()
        val upserts = ids.mapNotNull { records[it] }.filter { it.span.start >= wall() }
        val next = if (taken.size < left.size) taken.last().number + 1 else written
        return Changes(upserts, taken.filter { it.deleted }.map { it.id }, "$next:$born", more = taken.size < left.size)
    }

    override suspend fun read(kind: RecordKind, span: TimeSpan, page: Long?): Page {
        call("read", kind)
        beforeRead()
        currentCoroutineContext().ensureActive()
        val from = Place(maxOf(span.start, wall()), "")
        val to = Place(span.end, "")
        val shown = if (from.start < to.start) ordered.getValue(kind).subMap(from, to).values.drop(page?.toInt() ?: 0) else emptyList()
        val more = if (shown.size > pageSize) (page ?: 0) + pageSize else null
        return Page(shown.take(pageSize), more)
    }

    private fun wall() = if (history) Instant.EPOCH else firstGrant - Duration.ofDays(30)

    private fun call(name: String, kind: RecordKind?) {
        calls += listOfNotNull(name, kind).joinToString(" ")
        failures.removeFirstOrNull()?.let { throw it }
        if (kind != null && (inBackground || kind !in granted)) throw HealthException.NotGranted(kind)
    }
}

val PhoneRecord.kind: RecordKind
    get() = when (this) {
        is PhoneRestingHeartRate -> RecordKind.RESTING_HEART_RATE
        is PhoneHrv -> RecordKind.HRV
        is PhoneSleep -> RecordKind.SLEEP
        is PhoneExercise -> RecordKind.EXERCISE
        is PhoneHeartRate -> RecordKind.HEART_RATE
        is PhoneDistance -> RecordKind.DISTANCE
        is PhoneSpeed -> RecordKind.SPEED
    }
