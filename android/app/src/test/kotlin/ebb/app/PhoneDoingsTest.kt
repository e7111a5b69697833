package ebb.app

import android.content.ActivityNotFoundException
import android.content.Intent
import android.content.pm.ApplicationInfo
import android.content.pm.PackageInfo
import android.health.connect.HealthConnectManager
import android.net.Uri
import android.provider.Settings
import androidx.compose.runtime.Composable
import ebb.core.PlanFormat
import ebb.domain.health.RecordKind
import ebb.domain.history.ImportState
import ebb.domain.screens.Kept
import ebb.domain.screens.Models
import ebb.domain.screens.OnboardingStep
import ebb.domain.screens.Remedy
import ebb.platform.health.permission
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.ui.Start
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.File
import java.io.FilterInputStream
import java.io.IOException
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowToast

/** What the screens ask of the phone, and what becomes of the athlete's answers. */
@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class, shadows = [CallsAreFromOutside::class])
class PhoneDoingsTest {
    private val app = RuntimeEnvironment.getApplication() as QuietApp
    private val parts get() = app.parts
    private val asked = AskedFor()
    private val phone = aPhone()

    @get:Rule
    val folder = TemporaryFolder()

    /** An activity that takes down what it is asked to put before the athlete. */
    private class AskedFor : Asks {
        val dialogs = mutableListOf<Pair<Asked, List<String>>>()
        val picked = mutableListOf<Pair<Asked, Intent>>()
        val started = mutableListOf<Intent>()
        var noSuchApp = false

        override fun permissions(of: Asked, names: List<String>) {
            dialogs += of to names
        }

        override fun pick(of: Asked, intent: Intent) {
            if (noSuchApp) throw ActivityNotFoundException()
            picked += of to intent
        }

        override fun start(intent: Intent) {
            if (noSuchApp) throw ActivityNotFoundException()
            started += intent
        }
    }

    private fun aPhone() = object : PhoneDoings(app, app.parts, asked) {
        @Composable
        override fun Back(enabled: Boolean, back: () -> Unit) = Unit
    }

    private val models: Models get() = (parts.start.value as Start.Ready).models

    @Before
    fun open() {
        FakeHealthConnect.installed()
        parts.settings.onboarded = true
        parts.open()
        until { parts.start.value is Start.Ready }
    }

    @After
    fun closed() = parts.end()

    private fun file(name: String, content: ByteArray) = Uri.parse("content://files/$name").also { shadowOf(app.contentResolver).registerInputStream(it, ByteArrayInputStream(content)) }

    private fun export(): ByteArray {
        val export = File(folder.root, "export.zip")
        val sample = ProcessBuilder("${System.getProperty("ebb.built")}/ebb", "sample", "--days", "20", "--seed", "1", "--until", "2026-03-15", "--out", export.path)
        assertEquals(0, sample.redirectErrorStream(true).redirectOutput(File(folder.root, "said")).start().waitFor())
        return export.readBytes()
    }

    @Test
    fun `the dialog asks for what is missing, and who refused is led to Health Connect's page`() {
        shadowOf(app).grantPermissions(RecordKind.SLEEP.permission)
        phone.shareHealthData()
        val (of, names) = asked.dialogs.single()
        assertTrue(of == Asked.HEALTH && RecordKind.HRV.permission in names && RecordKind.SLEEP.permission !in names)
        phone.answered(Asked.HEALTH, granted = false)
        phone.shareHealthData()
        assertEquals(listOf(HealthConnectManager.ACTION_MANAGE_HEALTH_PERMISSIONS), asked.started.map { it.action })
        assertEquals(1, asked.dialogs.size)
        phone.answered(Asked.HEALTH, granted = true)
        phone.shareHealthData()
        assertEquals("who gave something is asked for the rest", 2, asked.dialogs.size)
    }

    @Test
    fun `an app is called as the phone calls it, and one that is not there has no name`() {
        val watch = PackageInfo().apply {
            packageName = "com.example.watch"
            applicationInfo = ApplicationInfo().apply { packageName = "com.example.watch" }.also { it.nonLocalizedLabel = "Watch" }
        }
        assertEquals(null, phone.appName("com.example.ring"))
        shadowOf(app.packageManager).installPackage(watch)
        assertEquals("Watch", phone.appName("com.example.watch"))
    }

    @Test
    fun `what was shared is seen at once`() {
        models.settings.open()
        until { models.settings.state.value.grants?.kinds == emptySet<RecordKind>() }
        shadowOf(app).grantPermissions(RecordKind.SLEEP.permission)
        phone.answered(Asked.HEALTH, granted = true)
        until { models.settings.state.value.grants?.kinds == setOf(RecordKind.SLEEP) }
    }

    @Test
    fun `once everything is shared, Health Connect's page opens, and a phone without one is told of`() {
        shadowOf(app).grantPermissions(*RecordKind.entries.map { it.permission }.toTypedArray(), "android.permission.health.READ_HEALTH_DATA_IN_BACKGROUND", "android.permission.health.READ_HEALTH_DATA_HISTORY")
        phone.shareHealthData()
        assertEquals(1, asked.started.size)
        asked.noSuchApp = true
        phone.shareHealthData()
        assertTrue(ShadowToast.getTextOfLatestToast().startsWith("This phone doesn’t open Health Connect’s page"))
        phone.pickHistory()
        assertEquals("This phone has no app to pick a file with. With one, this works.", ShadowToast.getTextOfLatestToast())
    }

    @Test
    fun `notifications are off until the phone allows them too`() {
        models.settings.open()
        phone.notify(true)
        assertEquals(listOf(Asked.NOTIFICATIONS to listOf("android.permission.POST_NOTIFICATIONS")), asked.dialogs)
        assertFalse("before the phone allowed it", parts.settings.notifications)
        phone.answered(Asked.NOTIFICATIONS, granted = false)
        phone.notify(true)
        assertEquals("who refused is led to the phone's page", listOf(Settings.ACTION_APP_NOTIFICATION_SETTINGS), asked.started.map { it.action })
        shadowOf(app).grantPermissions("android.permission.POST_NOTIFICATIONS")
        phone.notify(true)
        until { models.settings.state.value.notifications && parts.settings.notifications }
        shadowOf(app).denyPermissions("android.permission.POST_NOTIFICATIONS")
        assertFalse("the phone took it back", parts.settings.notifications)
        phone.notify(false)
        until { !models.settings.state.value.notifications }
    }

    @Test
    fun `a file that is no export is told as what it is, and its copy goes`() {
        phone.pickHistory()
        phone.picked(Asked.HISTORY, file("letter", "a letter".toByteArray()))
        until { models.settings.state.value.import is ImportState.Failed }
        assertTrue((models.settings.state.value.import as ImportState.Failed).message.orEmpty().isNotBlank())
        assertFalse(File(app.cacheDir, "import").exists())
    }

    @Test
    fun `history comes in, in the first run too`() {
        phone.picked(Asked.HISTORY, file("export", export()))
        until { models.settings.state.value.import is ImportState.Done }
        until { models.settings.state.value.sources.isNotEmpty() }
    }

    /** An export whose bytes come when they may. */
    private fun slowly(until: CountDownLatch): Uri = Uri.parse("content://files/slow").also { uri ->
        val slow = object : FilterInputStream(ByteArrayInputStream(export())) {
            override fun read(into: ByteArray, from: Int, most: Int): Int {
                check(until.await(20, TimeUnit.SECONDS))
                return super.read(into, from, most)
            }
        }
        shadowOf(app.contentResolver).registerInputStream(uri, slow)
    }

    @Test
    fun `an import is stopped, and nothing of it stays`() {
        val let = CountDownLatch(1)
        phone.picked(Asked.HISTORY, slowly(let))
        until { models.settings.state.value.import == ImportState.Fetching }
        phone.picked(Asked.HISTORY, file("another", export()))
        phone.stopImport()
        let.countDown()
        until { models.settings.state.value.import == ImportState.Stopped && !File(app.cacheDir, "import").exists() }
        assertEquals(0, runBlocking { parts.joined().engine.sources(parts.today).size })
    }

    @Test
    fun `an import goes on where the screen that began it is gone`() {
        val let = CountDownLatch(1)
        phone.picked(Asked.HISTORY, slowly(let))
        until { models.settings.state.value.import == ImportState.Fetching }
        val turned = aPhone()
        let.countDown()
        until { models.settings.state.value.import is ImportState.Done }
        turned.stopImport()
        assertTrue("what is done stays done", models.settings.state.value.import is ImportState.Done)
    }

    @Test
    fun `a plan that was picked is checked, and one that cannot be read is told of`() {
        phone.pickPlan()
        assertEquals(Asked.PLAN, asked.picked.single().first)
        phone.picked(Asked.PLAN, file("plan", """{"sessions": [{"id": "a", "day": "2026-03-17", "kind": "easy", "distance_m": 8000}]}""".toByteArray()))
        until { models.plan.state.value.checked?.format == PlanFormat.JSON }
        assertEquals(1UL, models.plan.state.value.checked?.understood)
        phone.picked(Asked.PLAN, Uri.parse("content://files/gone").also { shadowOf(app.contentResolver).registerInputStreamSupplier(it) { throw IOException("gone") } })
        until { ShadowToast.getTextOfLatestToast() == "That file can’t be read. Pick it again, or another one." }
    }

    @Test
    fun `an app that throws what it likes instead of a file ends nothing`() {
        fun rude(name: String) = Uri.parse("content://files/$name").also { shadowOf(app.contentResolver).registerInputStreamSupplier(it) { throw SecurityException("not yours") } }
        phone.picked(Asked.PLAN, rude("plan"))
        until { ShadowToast.getTextOfLatestToast() == "That file can’t be read. Pick it again, or another one." }
        phone.picked(Asked.HISTORY, rude("export"))
        until { models.settings.state.value.import == ImportState.Failed(null, again = true) }
    }

    @Test
    fun `everything goes into an archive where it is wanted, and comes back over what is there`() {
        phone.picked(Asked.HISTORY, file("export", export()))
        until { models.settings.state.value.sources.isNotEmpty() }
        phone.saveArchive()
        assertEquals("ebb-2026-03-16.zip", asked.picked.last().second.getStringExtra(Intent.EXTRA_TITLE))
        val kept = ByteArrayOutputStream()
        val place = Uri.parse("content://files/place")
        shadowOf(app.contentResolver).registerOutputStream(place, kept)
        phone.picked(Asked.PLACE, place)
        until { models.settings.state.value.kept == Kept.ARCHIVED && !File(app.cacheDir, "archived").exists() }
        models.settings.erase()
        until { models.settings.state.value.kept == Kept.ERASED && models.settings.state.value.sources.isEmpty() }
        models.settings.change { it.copy(birthYear = 1990) }
        phone.look()
        until { models.settings.state.value.profile?.birthYear == 1990 && models.today.state.value.morning != null }
        phone.pickArchive()
        phone.picked(Asked.ARCHIVE, file("archive", kept.toByteArray()))
        until { models.settings.state.value.kept == Kept.RESTORED && models.settings.state.value.sources.isNotEmpty() }
        until { !File(app.cacheDir, "archive").exists() }
    }

    @Test
    fun `an archive that cannot be written where it was wanted is not called kept`() {
        val place = Uri.parse("content://files/full")
        shadowOf(app.contentResolver).registerOutputStreamSupplier(place) { throw IOException("full") }
        phone.picked(Asked.PLACE, place)
        until { models.settings.state.value.trouble != null }
        assertEquals(Remedy.CHECK_DISK to "It could not be written there. Pick another place.", models.settings.state.value.trouble?.let { it.remedy to it.message })
        assertEquals(Kept.NOTHING, models.settings.state.value.kept)
    }

    @Test
    fun `a plan is handed on as a file that the chosen app may read, and nobody else`() {
        phone.handOn("plan.ics", "BEGIN:VCALENDAR")
        until { asked.started.isNotEmpty() }
        val sent = asked.started.single().getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java)!!
        assertEquals("text/calendar", sent.type)
        assertTrue(sent.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        val uri = sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java)!!
        assertEquals(uri, sent.clipData?.getItemAt(0)?.uri)
        assertEquals("BEGIN:VCALENDAR", app.contentResolver.openInputStream(uri)?.use { it.readBytes().decodeToString() })
        app.contentResolver.query(uri, null, null, null, null)!!.use { row ->
            assertTrue(row.moveToFirst())
            assertEquals("plan.ics", row.getString(0))
        }
        assertNull(runCatching { app.contentResolver.openInputStream(uri.buildUpon().path("/../ebb.db").build()) }.getOrNull())
    }

    @Test
    fun `back in front, the morning is read again, or the first run goes on`() {
        phone.look()
        until { models.today.state.value.morning?.day == parts.today }
        assertEquals(OnboardingStep.DONE, models.onboarding.state.value.step)
    }
}
