package ebb.app

import android.app.Application
import ebb.domain.Clock
import ebb.platform.Host
import ebb.platform.PhoneClock
import ebb.platform.job.SyncSchedule

/** The application: it owns the [parts] for the life of the process. Open for tests, which bring a clock of their own. */
open class EbbApp : Application(), Host {
    override val clock: Clock get() = PhoneClock

    /** Everything there is one of. */
    val parts: Parts by lazy { Parts(this) }

    override fun onCreate() {
        super.onCreate()
        // Nothing else: a widget or a tile starts this process too, and needs no engine.
        if (!SyncSchedule.ensure(this)) CoreLog.warn("the job was not taken")
    }

    override suspend fun inBackground(): Boolean = parts.inBackground()
}
