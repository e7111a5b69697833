package ebb.platform.job

/** What is done when no screen is open. The application object is one, for the system makes the job's service by itself. */
interface BackgroundWork {
    /**
     * Syncs, and says the morning.
     *
     * @return whether it should be tried again soon: the phone did not answer, or it was stopped
     */
    suspend fun inBackground(): Boolean
}
