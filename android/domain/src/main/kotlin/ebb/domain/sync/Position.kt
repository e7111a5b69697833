package ebb.domain.sync

import java.time.Instant

/** How far a kind has been read. It lies in the core beside the records, so that neither is ever ahead of the other. */
sealed interface Position {
    /** Takes what changes from here on. */
    val token: String

    /** Whether the history permission was given when reading began; without it the phone shows 30 days. */
    val all: Boolean

    /**
     * Everything is being read; what begins before [upTo] has been.
     *
     * @property again it was read before: what the phone no longer has is to go
     */
    data class Reading(override val token: String, override val all: Boolean, val upTo: Instant, val again: Boolean) : Position

    /** Everything was read, and the changes up to [token]. */
    data class Following(override val token: String, override val all: Boolean) : Position

    /** Read once, and since then passed over where it was needed: what hangs on it is to be read again. */
    data object Behind : Position {
        override val token = ""
        override val all = false
    }

    /** As bytes of a cursor; [of] is its inverse. */
    fun bytes(): ByteArray = when (this) {
        is Reading -> "reading $all ${upTo.toEpochMilli()} $again $token"
        is Following -> "following $all $token"
        Behind -> "behind"
    }.encodeToByteArray()

    companion object {
        /** The position of a cursor; null where there is none, or none that this version knows: everything is read then. */
        fun of(bytes: ByteArray?): Position? {
            val text = bytes?.decodeToString() ?: return null
            val word = text.substringBefore(' ')
            return when (word) {
                "reading" -> text.split(' ', limit = 5).takeIf { it.size == 5 }?.let { (_, all, upTo, again, token) ->
                    upTo.toLongOrNull()?.let { Reading(token, all.toBoolean(), Instant.ofEpochMilli(it), again.toBoolean()) }
                }
                "following" -> text.split(' ', limit = 3).takeIf { it.size == 3 }?.let { (_, all, token) -> Following(token, all.toBoolean()) }
                "behind" -> Behind
                else -> null
            }
        }
    }
}
