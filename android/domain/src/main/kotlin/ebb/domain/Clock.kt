package ebb.domain

import ebb.core.Moment
import java.time.Instant
import java.time.ZoneOffset

/** The phone's clock; nothing else in this module knows what time it is. */
interface Clock {
    /** Now, with the phone's offset from UTC. */
    fun now(): Moment

    /** The offset that the phone's own time zone had at an instant: for records that do not say theirs. */
    fun offsetAt(instant: Instant): ZoneOffset
}
