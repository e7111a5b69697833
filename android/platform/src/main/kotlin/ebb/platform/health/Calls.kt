package ebb.platform.health

import android.health.connect.HealthConnectException
import android.os.OutcomeReceiver
import ebb.domain.health.HealthException
import ebb.domain.health.RecordKind
import java.time.Duration
import kotlin.coroutines.resume
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withTimeoutOrNull

/**
 * One call of Health Connect as a suspending function.
 *
 * A call that is cancelled still runs to its end over there; its answer is passed over.
 *
 * @param patience how long an answer may take: a service that died while it was asked never gives one, and all later syncs
 *   would wait behind this one
 * @throws HealthException what the phone said instead of an answer, or that it said nothing
 */
internal suspend fun <T : Any> answer(
    kind: RecordKind,
    patience: Duration,
    call: (OutcomeReceiver<T, HealthConnectException>) -> Unit,
): T = try {
    withTimeoutOrNull(patience.toMillis()) {
        suspendCancellableCoroutine { waiting ->
            call(object : OutcomeReceiver<T, HealthConnectException> {
                override fun onResult(result: T) = waiting.resume(result)

                override fun onError(error: HealthConnectException) = waiting.resumeWithException(error)
            })
        }
    } ?: throw HealthException.Unavailable()
} catch (error: HealthConnectException) {
    throw said(error, kind)
} catch (error: SecurityException) {
    // The service is asked before the permission is looked at, or after: both are seen.
    throw HealthException.NotGranted(kind, error)
}

private fun said(error: HealthConnectException, kind: RecordKind): HealthException = when (error.errorCode) {
    HealthConnectException.ERROR_SECURITY -> HealthException.NotGranted(kind, error)
    HealthConnectException.ERROR_RATE_LIMIT_EXCEEDED -> HealthException.Quota(error)
    // Unknown, internal, I/O, remote, being migrated, not supported, an argument: it may answer another time.
    else -> HealthException.Unavailable(error)
}

/** Whether the phone says that it does not know a token: it has no other word for one that expired. */
internal val HealthException.isAboutAnArgument: Boolean
    get() = (cause as? HealthConnectException)?.errorCode == HealthConnectException.ERROR_INVALID_ARGUMENT
