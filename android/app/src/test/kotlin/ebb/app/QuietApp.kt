package ebb.app

import ebb.core.Moment
import ebb.domain.Clock
import java.time.Instant
import java.time.ZoneOffset

/** The app on a morning in March, in Berlin. */
class QuietApp : EbbApp() {
    override val clock = object : Clock {
        override fun now() = Moment(Instant.parse("2026-03-16T06:00:00Z"), 3600)

        override fun offsetAt(instant: Instant): ZoneOffset = ZoneOffset.ofHours(1)
    }
}
