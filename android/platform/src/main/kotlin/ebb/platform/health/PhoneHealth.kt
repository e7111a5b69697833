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
import ebb.domain.health.RecordKind
import ebb.domain.health.TimeSpan
import java.time.Duration
import java.time.Instant
import java.util.concurrent.Executor

/**
 * Health Connect by the framework's own client.
 *
 * @param executor where answers arrive; they only wake the coroutine that waits
 * @param patience how long an answer may take
 */
class PhoneHealth(
    private val context: Context,
    private val executor: Executor = Executor(Runnable::run),
    private val patience: Duration = Duration.ofSeconds(30),
) : HealthReader {
    private val access = HealthAccess(context)

    private val client: HealthConnectManager
        get() = context.getSystemService(HealthConnectManager::class.java) ?: throw HealthException.Unavailable()

    override fun grants(): Grants = access.grants()

    override suspend fun token(kind: RecordKind): String {
        val request = ChangeLogTokenRequest.Builder().addRecordType(kind.type).build()
        return answer<ChangeLogTokenResponse>(kind, patience) { client.getChangeLogToken(request, executor, it) }.token
    }

    override suspend fun changes(kind: RecordKind, token: String): Changes {
        val request = ChangeLogsRequest.Builder(token).setPageSize(PAGE).build()
        val answer = try {
            answer<ChangeLogsResponse>(kind, patience) { client.getChangeLogs(request, executor, it) }
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
        // The phone finds records by their beginning, as the port says; it knows nothing before 1970.
        val times = TimeInstantRangeFilter.Builder().setStartTime(maxOf(span.start, Instant.EPOCH)).setEndTime(span.end).build()
        val request = ReadRecordsRequestUsingFilters.Builder(type).setTimeRangeFilter(times).setPageSize(PAGE)
        // A page's token says the direction too, and together they are refused.
        if (page == null) request.setAscending(true) else request.setPageToken(page)
        val answer = answer<ReadRecordsResponse<T>>(kind, patience) { client.readRecords(request.build(), executor, it) }
        return Page(answer.records.mapNotNull(::plain), answer.nextPageToken.takeUnless { it == LAST })
    }

    private companion object {
        /** What the phone gives by default; it would give up to 5,000, which with samples is much for one answer. */
        const val PAGE = 1000

        /** The token of the page after the last one. */
        const val LAST = -1L
    }
}
