package ebb.platform.job

import android.app.job.JobParameters
import android.app.job.JobService
import ebb.platform.Host
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.Job
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.cancel
import kotlinx.coroutines.launch

/** The periodic job. What it does can be stopped at any point and loses nothing, so it says yes to every stop. */
class SyncJob : JobService() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Default)

    /** What runs now, or ran last. */
    @Volatile
    var underWay: Job? = null
        private set

    override fun onStartJob(parameters: JobParameters): Boolean {
        val work = applicationContext as Host
        underWay = scope.launch { jobFinished(parameters, work.inBackground()) }
        return true
    }

    override fun onStopJob(parameters: JobParameters): Boolean {
        underWay?.cancel()
        return true
    }

    override fun onDestroy() {
        scope.cancel()
        super.onDestroy()
    }
}
