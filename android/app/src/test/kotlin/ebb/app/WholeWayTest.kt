package ebb.app

import android.app.job.JobParameters
import android.appwidget.AppWidgetManager
import android.os.Build
import android.view.View
import android.widget.FrameLayout
import android.widget.TextView
import ebb.core.Tier
import ebb.domain.SyncEnd
import ebb.domain.health.RecordKind
import ebb.platform.health.HealthAccess
import ebb.platform.health.permission
import ebb.platform.job.SyncJob
import ebb.platform.widget.EbbWidget
import ebb.platform.widget.Kept
import ebb.platform.widget.SnapshotFile
import ebb.platform.widget.WidgetSize
import ebb.platform.widget.face
import ebb.platform.widget.widgetViews
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.testing.Runner
import ebb.testing.assertLooksLike
import ebb.testing.drawn
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow

/** From what a watch wrote to what the home screen shows, with nothing between them left out or pretended but the phone. */
@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class, shadows = [CallsAreFromOutside::class], qualifiers = "hdpi")
class WholeWayTest {
    private val app = RuntimeEnvironment.getApplication() as QuietApp
    private val today = LocalDate.parse("2026-03-16")

    @After
    fun closed() = runBlocking { app.parts.joined().engine.close() }

    private fun job(): SyncJob = Robolectric.buildService(SyncJob::class.java).create().get().also {
        it.onStartJob(Shadow.newInstanceOf(JobParameters::class.java))
        runBlocking { it.underWay?.join() }
    }

    @Test
    fun `400 days in Health Connect, a job at dawn, and the widget says that this is a recovery week`() {
        FakeHealthConnect.installed().write(Runner.life(400, today, overreached = true))
        shadowOf(app).grantPermissions(*(RecordKind.entries.map { it.permission } + HealthAccess.OPTIONAL).toTypedArray())
        val manager = shadowOf(AppWidgetManager.getInstance(app))
        val widget = manager.createWidget(EbbWidget::class.java, ebb.platform.R.layout.widget_small)
        assertEquals("Open Ebb to begin.", manager.getViewFor(widget).line)

        val job = job()

        assertFalse(shadowOf(job).isRescheduleNeeded)
        assertEquals(SyncEnd.DONE, app.parts.settings.lastSync?.ended)
        val snapshot = (SnapshotFile(app).read() as Kept.Morning).snapshot
        assertEquals(Tier.DEEP_CUT, snapshot.tier)
        // The manager of the tests shows the smallest size.
        assertEquals("Recovery week · Rest", manager.getViewFor(widget).line)
        assertEquals(400, runBlocking { app.parts.joined().engine.days(today.minusDays(399), today) }.count { it.sleep != null })
        val face = face(app, SnapshotFile(app).read(), app.clock.now().instant)
        val medium = widgetViews(app, face, null, WidgetSize.MEDIUM).apply(app, FrameLayout(app))
        if (Build.VERSION.SDK_INT == 34) assertLooksLike("whole-way", medium.drawn(480, 240))
    }

    @Test
    fun `without the permission to read in the background the job reads nothing, and still says what is known`() {
        val phone = FakeHealthConnect.installed()
        shadowOf(app).grantPermissions(*RecordKind.entries.map { it.permission }.toTypedArray())
        assertFalse(shadowOf(job()).isRescheduleNeeded)
        assertEquals(emptyList<String>(), phone.calls)
        assertEquals("No verdict today.", (SnapshotFile(app).read() as Kept.Morning).snapshot.line)
    }

    private val View.line get() = requireViewById<TextView>(ebb.platform.R.id.line).text.toString()
}
