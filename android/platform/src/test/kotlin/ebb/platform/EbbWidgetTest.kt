package ebb.platform

import android.app.AlarmManager
import android.app.Application
import android.appwidget.AppWidgetManager
import android.content.Intent
import android.widget.TextView
import ebb.core.Moment
import ebb.domain.Clock
import ebb.platform.widget.EbbWidget
import ebb.platform.widget.SnapshotFile
import java.io.File
import java.time.Instant
import java.time.ZoneOffset
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(application = EbbWidgetTest.App::class)
class EbbWidgetTest {
    class App : Application(), Host {
        var now: Instant = Instant.parse("2026-03-16T06:00:00Z")

        override val clock = object : Clock {
            override fun now() = Moment(now, 3600)

            override fun offsetAt(instant: Instant): ZoneOffset = ZoneOffset.ofHours(1)
        }

        override suspend fun inBackground() = false
    }

    private val app = RuntimeEnvironment.getApplication() as App
    private val alarms = shadowOf(app.getSystemService(AlarmManager::class.java))
    private val manager = shadowOf(AppWidgetManager.getInstance(app))
    private val cut = File(System.getProperty("ebb.root"), "core/engine/snapshot/golden/cut.en.snapshot.json").readText()

    private fun line(widget: Int) = manager.getViewFor(widget).requireViewById<TextView>(R.id.line).text.toString()

    @Test
    fun `a new file is on every widget at once`() {
        val widgets = List(2) { manager.createWidget(EbbWidget::class.java, R.layout.widget_small) }
        assertEquals(listOf("Open Ebb to begin.", "Open Ebb to begin."), widgets.map(::line))
        SnapshotFile(app).write(cut)
        assertEquals(listOf("Cut back · Easy 8.4\u00A0km", "Cut back · Easy 8.4\u00A0km"), widgets.map(::line))
        SnapshotFile(app).erase()
        assertEquals(listOf("Open Ebb to begin.", "Open Ebb to begin."), widgets.map(::line))
    }

    @Test
    fun `when a morning is over the widget says that last night is not in yet, without a sync and without waking the phone`() {
        val widget = manager.createWidget(EbbWidget::class.java, R.layout.widget_small)
        SnapshotFile(app).write(cut)
        val alarm = alarms.scheduledAlarms.single()
        assertEquals(AlarmManager.RTC to Instant.parse("2026-03-17T03:00:00Z").toEpochMilli(), alarm.type to alarm.triggerAtMs)
        app.now = Instant.ofEpochMilli(alarm.triggerAtMs)
        EbbWidget().onReceive(app, shadowOf(alarm.operation).savedIntent)
        assertEquals("Last night isn’t in yet", line(widget))
    }

    @Test
    fun `who has no widget gets no alarm`() {
        SnapshotFile(app).write(cut)
        assertNull(alarms.peekNextScheduledAlarm())
        EbbWidget().onReceive(app, Intent("something.else"))
    }
}
