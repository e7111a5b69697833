package ebb.platform

import android.content.Context
import ebb.domain.Clock

/**
 * What the app gives to the parts that the system makes by itself, which know nobody: jobs, widgets, tiles. The application
 * object is one.
 */
interface Host {
    /** What time it is. */
    val clock: Clock

    /**
     * Syncs, and says the morning, while no screen need be open.
     *
     * @return whether it should be tried again soon: the phone did not answer
     */
    suspend fun inBackground(): Boolean
}

/** The app's clock. */
internal val Context.clock: Clock
    get() = (applicationContext as? Host)?.clock ?: PhoneClock
