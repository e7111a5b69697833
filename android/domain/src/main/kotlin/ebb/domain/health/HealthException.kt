package ebb.domain.health

/** Why the phone did not answer. Messages name kinds of data, never values. */
sealed class HealthException(message: String, cause: Throwable? = null) : Exception(message, cause) {
    /** The token is older than the phone keeps changes for: take a new one and read again. */
    class TokenExpired(cause: Throwable? = null) : HealthException("the token expired", cause)

    /** The permission of this kind is not given. */
    class NotGranted(val kind: RecordKind, cause: Throwable? = null) : HealthException("$kind may not be read", cause)

    /** Too many calls: back off for the window. */
    class Quota(cause: Throwable? = null) : HealthException("too many calls", cause)

    /** The service is missing, being updated, or failed: retry later. */
    class Unavailable(cause: Throwable? = null) : HealthException("the health service did not answer", cause)
}
