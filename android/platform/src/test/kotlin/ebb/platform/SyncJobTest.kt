package ebb.platform

import android.app.Application
import android.app.job.JobParameters
import ebb.domain.Clock
import ebb.platform.job.SyncJob
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow

@RunWith(RobolectricTestRunner::class)
@Config(application = SyncJobTest.App::class)
class SyncJobTest {
    class App : Application(), Host {
        override val clock: Clock = PhoneClock
        var work: suspend () -> Boolean = { false }

        override suspend fun inBackground() = work()
    }

    private val app = RuntimeEnvironment.getApplication() as App
    private val job = Robolectric.buildService(SyncJob::class.java).create().get()
    private val parameters = Shadow.newInstanceOf(JobParameters::class.java)

    private fun ended() = runBlocking { job.underWay?.join() }

    @Test
    fun `the job ends when its work has ended, and asks to be tried again where that helps`() {
        for (again in listOf(false, true)) {
            app.work = { again }
            assertTrue(job.onStartJob(parameters))
            ended()
            assertTrue(shadowOf(job).isJobFinished)
            assertEquals(again, shadowOf(job).isRescheduleNeeded)
        }
    }

    @Test
    fun `a job that is stopped stops its work and comes again`() {
        val began = CompletableDeferred<Unit>()
        app.work = { began.complete(Unit); awaitCancellation() }
        job.onStartJob(parameters)
        runBlocking { began.await() }
        assertTrue(job.onStopJob(parameters))
        ended()
        assertTrue(job.underWay?.isCancelled == true)
        assertFalse(shadowOf(job).isJobFinished)
    }
}
