package ebb.platform.job

import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.ComponentName
import android.content.Context
import java.time.Duration

/**
 * When the job runs: about every half hour, so that the verdict is there soon after the watch has delivered the night. A sync
 * without news is seven calls of the thousand that a quarter of an hour has. The system delays it as it sees fit.
 */
object SyncSchedule {
    /** One job, one number: scheduling it again replaces it. */
    const val ID = 1

    private val PERIOD: Duration = Duration.ofMinutes(30)

    /** The first pause after a sync that could not be done; each further one is twice as long. */
    private val FIRST_PAUSE: Duration = Duration.ofMinutes(1)

    /**
     * Schedules the job, unless it is: scheduling anew would begin the period anew with every start of the app.
     *
     * @return whether it is scheduled now
     */
    fun ensure(context: Context): Boolean =
        scheduler(context).getPendingJob(ID)?.intervalMillis == PERIOD.toMillis() || renew(context)

    /** Schedules the job as this version of the app has it; false where the phone does not take it, and the next start tries again. */
    fun renew(context: Context): Boolean {
        val job = JobInfo.Builder(ID, ComponentName(context, SyncJob::class.java))
            .setPeriodic(PERIOD.toMillis())
            // Outlives a restart of the phone.
            .setPersisted(true)
            .setBackoffCriteria(FIRST_PAUSE.toMillis(), JobInfo.BACKOFF_POLICY_EXPONENTIAL)
            .build()
        return scheduler(context).schedule(job) == JobScheduler.RESULT_SUCCESS
    }

    private fun scheduler(context: Context) = context.getSystemService(JobScheduler::class.java)
}
