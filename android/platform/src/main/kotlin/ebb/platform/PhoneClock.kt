package ebb.platform

import ebb.core.Moment
import ebb.domain.Clock
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset

/** The phone's own clock and time zone, asked anew each time: both change while an app runs. */
object PhoneClock : Clock {
    override fun now(): Moment = Instant.now().let { Moment(it, offsetAt(it).totalSeconds) }

    override fun offsetAt(instant: Instant): ZoneOffset = ZoneId.systemDefault().rules.getOffset(instant)
}
