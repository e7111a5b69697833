package ebb.testing

import android.content.AttributionSource
import android.health.connect.HealthConnectException
import android.health.connect.aidl.HealthConnectExceptionParcel
import android.health.connect.aidl.IChangeLogsResponseCallback
import android.health.connect.aidl.IGetChangeLogTokenCallback
import android.health.connect.aidl.IHealthConnectService
import android.health.connect.aidl.IReadRecordsResponseCallback
import android.health.connect.aidl.ReadRecordsRequestParcel
import android.health.connect.aidl.ReadRecordsResponseParcel
import android.health.connect.aidl.RecordsParcel
import android.health.connect.changelog.ChangeLogTokenRequest
import android.health.connect.changelog.ChangeLogTokenResponse
import android.health.connect.changelog.ChangeLogsRequest
import android.health.connect.changelog.ChangeLogsResponse
import android.health.connect.datatypes.Record
import android.health.connect.internal.datatypes.ExerciseSessionRecordInternal
import android.health.connect.internal.datatypes.InstantRecordInternal
import android.health.connect.internal.datatypes.IntervalRecordInternal
import android.health.connect.internal.datatypes.RecordInternal
import android.os.IBinder
import java.time.Instant
import java.util.UUID
import org.robolectric.shadows.ShadowServiceManager

/**
 * Health Connect's service as a phone would have it, in memory and behind the framework's own interface, so that the
 * framework's own client runs. It does what the real one's documentation says of starts, pages, tokens and errors; it is not
 * the real one.
 */
class FakeHealthConnect : IHealthConnectService.Stub(), IHealthConnectService by IHealthConnectService.Default() {
    private class Row(val change: Long, val record: RecordInternal<*>)

    private class Gone(val change: Long, val type: Int, val id: String)

    private val rows = LinkedHashMap<String, Row>()
    private val gone = mutableListOf<Gone>()
    private var change = 0L

    /** The calls that arrived: "read 33 -1" is the first page of kind 33. */
    val calls = mutableListOf<String>()

    /** Answers in a parcel, as between processes. Not for many records: the JVM's parcels end at 64 KB. */
    var marshalled = false

    /** What the next calls get instead of an answer, in turn. */
    val errors = ArrayDeque<Int>()

    /** Takes every call and answers none. */
    var silent = false

    /** Routes of what is written from now on may be read; else a session only says that it has one. */
    var routes = true

    /** Tokens from before this change are forgotten. */
    var forgotten = 0L

    /** Puts records in, as another app; gives their ids. A record whose id is known already takes its place. */
    fun write(records: List<Record>, app: String = "com.example.watch", at: Instant = WRITTEN): List<String> =
        records.map { record ->
            val internal = record.javaClass.getMethod("toRecordInternal").invoke(record) as RecordInternal<*>
            val id = record.metadata.id.ifEmpty { UUID(0, change + 1).toString() }
            if (internal is ExerciseSessionRecordInternal && !routes) internal.setRoute(null).setHasRoute(true)
            internal.setUuid(UUID.fromString(id)).setPackageName(app).setLastModifiedTime(at.toEpochMilli())
            rows[id] = Row(++change, internal)
            id
        }

    fun delete(id: String) {
        val row = rows.remove(id) ?: error("no record $id")
        gone += Gone(++change, row.record.recordType, id)
    }

    /** All tokens given so far expire. */
    fun expireTokens() {
        forgotten = ++change
    }

    override fun asBinder(): IBinder = this

    override fun readRecords(by: AttributionSource, request: ReadRecordsRequestParcel, back: IReadRecordsResponseCallback) {
        calls += "read ${request.recordType} ${request.pageToken}"
        if (silent) return
        val callback = if (marshalled) proxy(back) else back
        errors.removeFirstOrNull()?.let { return callback.onError(error(it)) }
        val first = if (request.pageToken == NO_PAGE) 0 else request.pageToken.toInt()
        val found = rows.values.map { it.record }
            .filter { it.recordType == request.recordType && start(it) in request.startTime..<request.endTime }
            .sortedBy(::start)
        val page = found.drop(first).take(request.pageSize)
        val next = first + page.size
        callback.onResult(ReadRecordsResponseParcel(RecordsParcel(page), if (next < found.size) next.toLong() else NO_PAGE))
    }

    override fun getChangeLogToken(by: AttributionSource, request: ChangeLogTokenRequest, back: IGetChangeLogTokenCallback) {
        calls += "token ${request.recordTypesList.joinToString()}"
        if (silent) return
        val callback = if (marshalled) proxy(back) else back
        errors.removeFirstOrNull()?.let { return callback.onError(error(it)) }
        callback.onResult(ChangeLogTokenResponse("$change;${request.recordTypesList.single()}"))
    }

    override fun getChangeLogs(by: AttributionSource, request: ChangeLogsRequest, back: IChangeLogsResponseCallback) {
        calls += "changes ${request.token}"
        if (silent) return
        val callback = if (marshalled) proxy(back) else back
        errors.removeFirstOrNull()?.let { return callback.onError(error(it)) }
        val (since, type) = request.token.split(";").let { it[0].toLong() to it[1].toInt() }
        if (since < forgotten) return callback.onError(error(HealthConnectException.ERROR_INVALID_ARGUMENT))
        val written = rows.values.filter { it.change > since && it.record.recordType == type }.sortedBy { it.change }
        val page = written.take(request.pageSize)
        val more = page.size < written.size
        // Deletions come with the last page, so that no record is put back by an older page.
        val deleted = if (more) emptyList() else gone.filter { it.change > since && it.type == type }
        val reached = if (more) page.last().change else change
        callback.onResult(
            ChangeLogsResponse(
                RecordsParcel(page.map { it.record }),
                deleted.map { ChangeLogsResponse.DeletedLog(it.id, WRITTEN.toEpochMilli()) },
                "$reached;$type", more,
            ),
        )
    }

    private fun start(record: RecordInternal<*>) = when (record) {
        is InstantRecordInternal<*> -> record.timeInMillis
        is IntervalRecordInternal<*> -> record.startTimeInMillis
        else -> error("a record of no time")
    }

    private fun error(code: Int) = HealthConnectExceptionParcel(HealthConnectException(code, "said the fake"))

    companion object {
        private const val NO_PAGE = -1L

        /** When records were written, unless a test says otherwise. */
        val WRITTEN: Instant = Instant.parse("2026-03-16T05:00:00Z")

        /** Makes a fake this phone's service: `getSystemService` leads to it from then on. */
        fun installed(): FakeHealthConnect = FakeHealthConnect().also {
            ShadowServiceManager.addBinderService("healthconnect", IHealthConnectService::class.java, it)
        }
    }
}
