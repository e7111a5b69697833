package ebb.app

import android.app.Activity
import android.content.Intent
import android.health.connect.HealthConnectManager
import android.net.Uri
import android.widget.Button
import android.widget.ScrollView
import android.widget.Switch
import android.widget.TextView
import ebb.core.Overall
import ebb.domain.health.RecordKind
import ebb.domain.history.ImportState
import ebb.platform.Screens
import ebb.platform.files.PickedDocument
import ebb.platform.health.permission
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.testing.Runner
import java.io.ByteArrayInputStream
import java.io.File
import java.io.FilterInputStream
import java.time.LocalDate
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper.shadowMainLooper

@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class, shadows = [CallsAreFromOutside::class])
class MainActivityTest {
    private val app = RuntimeEnvironment.getApplication() as QuietApp
    private val today = LocalDate.parse("2026-03-16")
    private val controller by lazy { Robolectric.buildActivity(MainActivity::class.java).setup() }
    private val activity by lazy { controller.get().also(::settled) }

    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var phone: FakeHealthConnect

    @Before
    fun aPhone() {
        phone = FakeHealthConnect.installed()
    }

    @After
    fun closed() = runBlocking { app.parts.joined().engine.close() }

    /** What the activity has under way ends on the main thread, which here is this one. */
    private fun settled(of: MainActivity) {
        while (of.underWay?.isActive == true) {
            shadowMainLooper().idle()
            Thread.onSpinWait()
        }
    }

    /** The same for what belongs to the process. */
    private fun until(what: () -> Boolean) {
        val end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20)
        while (!what()) {
            check(System.nanoTime() < end) { "it did not come to that" }
            shadowMainLooper().idle()
            Thread.onSpinWait()
        }
    }

    private fun text(id: Int) = activity.requireViewById<TextView>(id).text.toString()

    private fun shown(id: Int) = controller.get().requireViewById<TextView>(id).text.toString()

    private fun tap(id: Int) {
        activity.requireViewById<Button>(id).performClick()
        settled(activity)
    }

    @Test
    fun `without any data the screen says that there is no verdict yet`() {
        assertTrue(text(R.id.headline), text(R.id.headline).startsWith("○ Not yet."))
    }

    @Test
    fun `what is known stands there while the phone has not answered`() {
        phone.silent = true
        shadowOf(app).grantPermissions(RecordKind.SLEEP.permission)
        until { shown(R.id.headline).startsWith("○ Not yet.") }
        assertTrue(controller.get().underWay?.isActive == true)
        controller.destroy()
    }

    @Test
    fun `who hears the screen hears the number instead of the glyph`() {
        phone.write(Runner.life(60, today, overreached = false))
        shadowOf(app).grantPermissions(*RecordKind.entries.map { it.permission }.toTypedArray())
        val headline = activity.requireViewById<TextView>(R.id.headline)
        val spoken = headline.contentDescription.toString()
        assertTrue(spoken, Regex("""[A-Z][a-z ]+\. Readiness \d+ of 100\. [A-Z].*""").matches(spoken))
    }

    @Test
    fun `where nothing is shared there is a way out, and what the phone cannot open is said`() {
        assertEquals("Ebb can’t see any of your health data yet. Share it, or bring in your history, to begin.", text(R.id.access))
        shadowOf(app).checkActivities(true)
        tap(R.id.import_history)
        assertEquals("This phone has no app to pick a file with. With one, this works.", text(R.id.import_said))
        shadowOf(app).grantPermissions(*RecordKind.entries.map { it.permission }.toTypedArray())
        activity.onRequestPermissionsResult(1, arrayOf(RecordKind.SLEEP.permission), IntArray(1) { -1 })
        tap(R.id.share)
        assertTrue(text(R.id.access), text(R.id.access).startsWith("This phone doesn’t open"))
    }

    @Test
    fun `how it feels is kept with one tap`() {
        tap(R.id.awful)
        val kept = runBlocking { app.parts.joined().engine.checkIns(today, today) }
        assertEquals(listOf(Overall.AWFUL), kept.map { it.checkIn.overall })
        assertEquals("Noted.", text(R.id.question))
    }

    @Test
    fun `the dialog asks for what is missing, and who refused is led to the settings`() {
        shadowOf(app).grantPermissions(RecordKind.SLEEP.permission)
        tap(R.id.share)
        val asked = shadowOf(activity).lastRequestedPermission.requestedPermissions.toList()
        assertTrue(RecordKind.HRV.permission in asked && RecordKind.SLEEP.permission !in asked)
        activity.onRequestPermissionsResult(1, asked.toTypedArray(), IntArray(asked.size) { -1 })
        assertEquals("Open Health Connect’s settings", text(R.id.share))
        tap(R.id.share)
        assertEquals(HealthConnectManager.ACTION_MANAGE_HEALTH_PERMISSIONS, shadowOf(activity).nextStartedActivity.action)
    }

    @Test
    fun `notifications are off until they are switched on`() {
        assertFalse(activity.requireViewById<Switch>(R.id.notify).isChecked)
        assertFalse(app.parts.settings.notifications)
        val asked = arrayOf("android.permission.POST_NOTIFICATIONS")
        for (granted in listOf(false, true)) {
            activity.requireViewById<Switch>(R.id.notify).performClick()
            assertEquals(asked.toList(), shadowOf(activity).lastRequestedPermission.requestedPermissions.toList())
            assertFalse("before the phone allowed it", app.parts.settings.notifications)
            if (granted) shadowOf(app).grantPermissions(*asked)
            activity.onRequestPermissionsResult(3, asked, IntArray(1) { if (granted) 0 else -1 })
            settled(activity)
            assertEquals(granted, app.parts.settings.notifications)
            assertEquals(granted, activity.requireViewById<Switch>(R.id.notify).isChecked)
        }
    }

    @Test
    fun `history is offered from the first day, and a file that is no export is told as what it is`() {
        tap(R.id.import_history)
        val asked = shadowOf(activity).nextStartedActivityForResult
        assertEquals(PickedDocument.picker().action, asked.intent.action)
        val uri = Uri.parse("content://files/no-export")
        shadowOf(app.contentResolver).registerInputStream(uri, ByteArrayInputStream("a letter".toByteArray()))
        shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(uri))
        until { "Reading" !in text(R.id.import_said) && app.parts.imports.value is ImportState.Failed }
        until { text(R.id.import_said) == (app.parts.imports.value as ImportState.Failed).message }
        assertFalse(File(app.cacheDir, "import").exists())
    }

    @Test
    fun `an import goes on while the screen is turned, and says what came of it`() {
        val export = File(folder.root, "export.zip")
        val sample = ProcessBuilder("${System.getProperty("ebb.built")}/ebb", "sample", "--days", "20", "--seed", "1", "--out", export.path)
        assertEquals(0, sample.redirectErrorStream(true).redirectOutput(File(folder.root, "said")).start().waitFor())
        val turned = CountDownLatch(1)
        val slow = object : FilterInputStream(export.inputStream()) {
            override fun read(into: ByteArray, from: Int, most: Int): Int {
                check(turned.await(20, TimeUnit.SECONDS))
                return super.read(into, from, most)
            }
        }
        val uri = Uri.parse("content://files/export")
        shadowOf(app.contentResolver).registerInputStream(uri, slow)
        tap(R.id.import_history)
        shadowOf(activity).receiveResult(shadowOf(activity).nextStartedActivityForResult.intent, Activity.RESULT_OK, Intent().setData(uri))
        until { "Reading" in shown(R.id.import_said) }
        controller.recreate()
        assertNotSame(activity, controller.get())
        until { "Reading" in shown(R.id.import_said) }
        turned.countDown()
        until { "Reading" !in shown(R.id.import_said) }
        val said = shown(R.id.import_said)
        assertTrue(said, Regex("""Your history is in\. New records: [1-9][\d,]*\.""").matches(said))
        settled(controller.get())
    }

    @Test
    @Config(qualifiers = "w320dp-h240dp")
    fun `the shortcut leads to the question`() {
        for ((intent, led) in listOf(Intent(Intent.ACTION_MAIN) to false, Intent(Screens.CHECK_IN) to true)) {
            val opened = Robolectric.buildActivity(MainActivity::class.java, intent).setup().get()
            settled(opened)
            shadowMainLooper().idle()
            assertEquals(led, opened.requireViewById<ScrollView>(R.id.page).scrollY > 0)
        }
    }

    @Test
    @Config(qualifiers = "fr")
    fun `the screen speaks French where the phone does`() {
        assertEquals("Très mal", text(R.id.awful))
        assertTrue(text(R.id.headline), text(R.id.headline).startsWith("○ Pas encore."))
        assertEquals("Reprendre votre historique", text(R.id.import_history))
    }
}
