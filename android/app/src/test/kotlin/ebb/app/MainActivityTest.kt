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
import ebb.platform.Screens
import ebb.platform.files.PickedDocument
import ebb.platform.health.permission
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import java.io.ByteArrayInputStream
import java.io.File
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
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

    @Before
    fun aPhone() {
        FakeHealthConnect.installed()
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

    private fun text(id: Int) = activity.requireViewById<TextView>(id).text.toString()

    private fun tap(id: Int) {
        activity.requireViewById<Button>(id).performClick()
        settled(activity)
    }

    @Test
    fun `without any data the screen says that there is no verdict yet`() {
        assertTrue(text(R.id.headline), text(R.id.headline).startsWith("○ Not yet."))
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
        activity.requireViewById<Switch>(R.id.notify).performClick()
        assertTrue(app.parts.settings.notifications)
        assertEquals(listOf("android.permission.POST_NOTIFICATIONS"), shadowOf(activity).lastRequestedPermission.requestedPermissions.toList())
    }

    @Test
    fun `history is offered from the first day, and a file that is no export is told as what it is`() {
        tap(R.id.import_history)
        val asked = shadowOf(activity).nextStartedActivityForResult
        assertEquals(PickedDocument.picker().action, asked.intent.action)
        val uri = Uri.parse("content://files/no-export")
        shadowOf(app.contentResolver).registerInputStream(uri, ByteArrayInputStream("a letter".toByteArray()))
        shadowOf(activity).receiveResult(asked.intent, Activity.RESULT_OK, Intent().setData(uri))
        settled(activity)
        val said = text(R.id.import_said)
        assertTrue(said, said.isNotEmpty() && "Noted" !in said && "Reading" !in said)
        assertFalse(File(app.cacheDir, "import").exists())
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
        assertEquals("Reprendre votre historique", text(R.id.import_history))
    }
}
