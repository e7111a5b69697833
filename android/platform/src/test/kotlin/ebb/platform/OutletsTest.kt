package ebb.platform

import android.app.Notification
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.Context
import android.content.Intent
import android.os.Binder
import android.os.IBinder
import android.service.quicksettings.IQSService
import android.service.quicksettings.Tile
import ebb.core.NotificationText
import ebb.platform.job.AppReplaced
import ebb.platform.job.SyncSchedule
import ebb.platform.notification.MorningNotifier
import ebb.platform.tile.ReadinessTile
import ebb.platform.widget.SnapshotFile
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadow.api.Shadow
import org.robolectric.shadows.ShadowTileService

/** What stands outside the screens: the notification, the tile, the job's plan. */
@RunWith(RobolectricTestRunner::class)
class OutletsTest {
    private val context: Context = RuntimeEnvironment.getApplication()
    private val notifications = context.getSystemService(NotificationManager::class.java)
    private val jobs = context.getSystemService(JobScheduler::class.java)
    private val cut = File(System.getProperty("ebb.root"), "core/engine/snapshot/golden/cut.en.snapshot.json").readText()
        // Today's, whenever the test runs.
        .replace("2026-03-17T04:00:00+01:00", "9999-03-17T04:00:00+01:00")

    @Test
    fun `the morning's notification says what the core says, once, and hides it on a locked screen`() {
        SnapshotFile(context).write(cut)
        MorningNotifier(context).show(NotificationText("Run less this week.", "Easy 8.4 km instead of threshold 12 km."))
        MorningNotifier(context).show(NotificationText("Run less this week.", "Easy 5.6 km instead of 8 km."))
        val shown = shadowOf(notifications).allNotifications.single()
        assertEquals("Run less this week.", shown.extras.getString(Notification.EXTRA_TITLE))
        assertEquals("Easy 5.6 km instead of 8 km.", shown.extras.getString(Notification.EXTRA_BIG_TEXT))
        assertNotNull("the tide", shown.getLargeIcon())
        assertEquals(Notification.VISIBILITY_PRIVATE, shown.visibility)
        assertEquals("This morning", shown.publicVersion.extras.getString(Notification.EXTRA_TITLE))
        assertNull(shown.publicVersion.extras.getString(Notification.EXTRA_TEXT))
        assertEquals(listOf(MorningNotifier.CHANNEL), notifications.notificationChannels.map { it.id })
    }

    @Test
    fun `without a number there is no tide, and where notifications are turned off there is none`() {
        MorningNotifier(context).show(NotificationText("Title", "Body"))
        assertNull(shadowOf(notifications).allNotifications.single().getLargeIcon())
        notifications.cancelAll()
        shadowOf(notifications).setNotificationsEnabled(false)
        MorningNotifier(context).show(NotificationText("Title", "Body"))
        assertTrue(shadowOf(notifications).allNotifications.isEmpty())
    }

    @Test
    fun `the tile shows the word and the number, and opens the check-in`() {
        SnapshotFile(context).write(cut)
        val tile = aTile()
        tile.onStartListening()
        with(tile.qsTile) {
            assertEquals("Check in", label)
            assertEquals("Cut back · 22", subtitle)
            assertEquals(R.drawable.glyph_cut, icon.resId)
            assertEquals(Tile.STATE_INACTIVE, state)
            assertTrue(contentDescription.toString(), contentDescription.startsWith("Check in. Cut back. Readiness 22 of 100."))
        }
        tile.onClick()
        val opened = shadowOf(started.single()).savedIntent
        assertEquals(Screens.CHECK_IN to context.packageName, opened.action to opened.`package`)
    }

    @Test
    fun `on a locked phone the tile says its name alone, and after that the morning again`() {
        SnapshotFile(context).write(cut)
        val tile = aTile()
        for (locked in listOf(false, true, false)) {
            Shadow.extract<ShadowTileService>(tile).setLocked(locked)
            tile.onStartListening()
            with(tile.qsTile) {
                assertEquals("Check in", label)
                assertEquals(if (locked) null else "Cut back · 22", subtitle)
                assertEquals(locked, contentDescription == "Check in")
                assertEquals(if (locked) R.drawable.tide_mark else R.drawable.glyph_cut, icon.resId)
            }
        }
    }

    @Test
    fun `a tile without a morning says so`() {
        val tile = aTile()
        tile.onStartListening()
        with(tile.qsTile) {
            assertEquals("Check in" to "Not yet", label to subtitle)
            assertEquals(R.drawable.glyph_none, icon.resId)
            assertEquals("Check in. Not yet. Open Ebb to begin.", contentDescription)
        }
    }

    private val started = mutableListOf<PendingIntent>()

    /** A tile that the panel has bound, as far as a click goes. */
    private fun aTile(): ReadinessTile {
        val panel = object : IQSService.Stub(), IQSService by IQSService.Default() {
            override fun startActivity(tile: IBinder?, open: PendingIntent) {
                started += open
            }

            override fun asBinder(): IBinder = this
        }
        val binding = Intent().putExtra("service", panel as IBinder).putExtra("token", Binder() as IBinder)
        return Robolectric.buildService(ReadinessTile::class.java).create().get().apply { onBind(binding) }
    }

    @Test
    fun `the job is periodic, outlives a restart, and waits longer after each failure`() {
        assertTrue(SyncSchedule.ensure(context))
        val job = jobs.allPendingJobs.single()
        assertTrue(job.isPeriodic && job.isPersisted)
        assertEquals(30 * 60_000L, job.intervalMillis)
        assertEquals(JobInfo.BACKOFF_POLICY_EXPONENTIAL to 60_000L, job.backoffPolicy to job.initialBackoffMillis)
    }

    @Test
    fun `starting the app does not begin the period anew, an update does, and there is one job`() {
        SyncSchedule.ensure(context)
        val first = checkNotNull(jobs.getPendingJob(SyncSchedule.ID))
        SyncSchedule.ensure(context)
        assertSame(first, jobs.getPendingJob(SyncSchedule.ID))
        AppReplaced().onReceive(context, Intent(Intent.ACTION_BOOT_COMPLETED))
        assertSame(first, jobs.getPendingJob(SyncSchedule.ID))
        AppReplaced().onReceive(context, Intent(Intent.ACTION_MY_PACKAGE_REPLACED))
        assertTrue(first !== jobs.getPendingJob(SyncSchedule.ID) && jobs.allPendingJobs.size == 1)
    }
}
