package ebb.platform.health

import android.content.Context
import android.health.connect.HealthConnectManager
import android.health.connect.ReadRecordsRequestUsingFilters
import android.health.connect.ReadRecordsResponse
import android.health.connect.TimeInstantRangeFilter
import android.health.connect.changelog.ChangeLogTokenRequest
import android.health.connect.changelog.ChangeLogTokenResponse
import android.health.connect.changelog.ChangeLogsRequest
import android.health.connect.changelog.ChangeLogsResponse
import android.health.connect.datatypes.Record
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
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Executor

/**
 * Health Connect by the framework's own client.
 *
 * @param executor where answers arrive; they only wake the coroutine that waits
 */
class PhoneHealth(private val context: Context, private val executor: Executor = Executor(Runnable::run)) : HealthReader {
    private val access = HealthAccess(context)

    private val client: HealthConnectManager
        get() = context.getSystemService(HealthConnectManager::class.java) ?: throw HealthException.Unavailable()

    override fun grants(): Grants = access.grants()

    override suspend fun token(kind: RecordKind): String {
        val request = ChangeLogTokenRequest.Builder().addRecordType(kind.type).build()
        return answer<ChangeLogTokenResponse>(kind) { client.getChangeLogToken(request, executor, it) }.token
    }

    override suspend fun changes(kind: RecordKind, token: String): Changes {
        val request = ChangeLogsRequest.Builder(token).setPageSize(PAGE).build()
        val answer = try {
            answer<ChangeLogsResponse>(kind) { client.getChangeLogs(request, executor, it) }
        } catch (error: HealthException) {
            throw if (error.isAboutAnArgument) HealthException.TokenExpired(error) else error
        }
        return Changes(
            upserts = answer.upsertedRecords.mapNotNull(::plain),
            deleted = answer.deletedLogs.map { it.deletedRecordId },
            next = answer.nextChangesToken,
            more = answer.hasMorePages(),
        )
    }

    override suspend fun read(kind: RecordKind, span: TimeSpan, page: Long?): Page =
        read(kind, kind.type, span, page)

    private suspend fun <T : Record> read(kind: RecordKind, type: Class<T>, span: TimeSpan, page: Long?): Page {
        // The phone finds records by their start alone: what began before the span and reaches into it is found by
        // beginning earlier.
        val times = TimeInstantRangeFilter.Builder().setStartTime(earlier(span.start, kind)).setEndTime(span.end).build()
        val request = ReadRecordsRequestUsingFilters.Builder(type).setTimeRangeFilter(times).setPageSize(PAGE)
        // A page's token says the direction too, and together they are refused.
        if (page == null) request.setAscending(true) else request.setPageToken(page)
        val answer = answer<ReadRecordsResponse<T>>(kind) { client.readRecords(request.build(), executor, it) }
        val records = answer.records.mapNotNull(::plain).filter { it.touches(span) }
        return Page(records, answer.nextPageToken.takeUnless { it == LAST })
    }

    private companion object {
        /** What the phone gives by default; it would give up to 5,000, which with samples is much for one answer. */
        const val PAGE = 1000

        /** The token of the page after the last one. */
        const val LAST = -1L
    }
}

/** How much before a span a record may begin: longer than any night or race, and than any app makes a series. */
private fun earlier(start: Instant, kind: RecordKind): Instant {
    val longest = when (kind) {
        RecordKind.RESTING_HEART_RATE, RecordKind.HRV -> Duration.ZERO
        RecordKind.SLEEP, RecordKind.EXERCISE -> Duration.ofHours(24)
        RecordKind.HEART_RATE, RecordKind.DISTANCE, RecordKind.SPEED -> Duration.ofHours(6)
    }
    return if (start < Instant.EPOCH + longest) Instant.EPOCH else start - longest
}

private fun PhoneRecord.touches(span: TimeSpan): Boolean = when (this) {
    is PhoneRestingHeartRate, is PhoneHrv -> true
    is PhoneSleep -> reaches(start, end, span)
    is PhoneExercise -> reaches(start, end, span)
    is PhoneHeartRate -> reaches(start, end, span)
    is PhoneDistance -> reaches(start, end, span)
    is PhoneSpeed -> reaches(start, end, span)
}

/** A record of one instant touches where it lies. */
private fun reaches(start: Instant, end: Instant, span: TimeSpan) = end > span.start || start >= span.start
