package ebb.domain.health

/** A page of records, and where the next one begins; null after the last. */
data class Page(val records: List<PhoneRecord>, val next: Long?)

/**
 * What changed since a token.
 *
 * @property upserts records as they are now
 * @property deleted ids of the records that are gone
 * @property next the token of the next call
 * @property more whether that call has more at once
 */
data class Changes(val upserts: List<PhoneRecord>, val deleted: List<String>, val next: String, val more: Boolean)

/**
 * What may be read just now.
 *
 * @property kinds the kinds whose permission is given
 * @property routes routes of sessions that other apps wrote
 * @property background reading while no screen of ours is open
 * @property history reading what is older than 30 days before the first permission
 * @property canBackground this phone knows the permission [background]
 * @property canHistory this phone knows the permission [history]
 */
data class Grants(
    val kinds: Set<RecordKind>,
    val routes: Boolean,
    val background: Boolean,
    val history: Boolean,
    val canBackground: Boolean,
    val canHistory: Boolean,
)

/** The phone's health data. Every call may throw a [HealthException]. */
interface HealthReader {
    /** What may be read just now: it can change between two calls. */
    fun grants(): Grants

    /** A token from now on: what is written after this call is in the [changes] of it. */
    suspend fun token(kind: RecordKind): String

    /**
     * What changed since a token, by any app.
     *
     * @throws HealthException.TokenExpired the token is too old, or none of this phone's
     */
    suspend fun changes(kind: RecordKind, token: String): Changes

    /**
     * The records of a kind that begin inside a span, a page at a time, ascending by their beginning; what the phone does
     * not show for its age is left out.
     *
     * @param page [Page.next] of the page before; null for the first
     */
    suspend fun read(kind: RecordKind, span: TimeSpan, page: Long?): Page
}
