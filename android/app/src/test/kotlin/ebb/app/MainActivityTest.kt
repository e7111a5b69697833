package ebb.app

import android.content.Intent
import ebb.core.Language
import ebb.domain.screens.OnboardingStep
import ebb.domain.screens.Remedy
import ebb.platform.Screens
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Place
import ebb.ui.Start
import java.io.File
import kotlinx.coroutines.runBlocking
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** The window, whose content stays undrawn here: how it begins, and what it keeps. */
@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class, shadows = [CallsAreFromOutside::class])
class MainActivityTest {
    private val app = RuntimeEnvironment.getApplication() as QuietApp
    private val parts get() = app.parts
    private val controller by lazy { Robolectric.buildActivity(MainActivity::class.java).setup() }

    @Before
    fun aPhone() {
        FakeHealthConnect.installed()
    }

    @After
    fun closed() = parts.end()

    private fun opened(): MainActivity = controller.get().also { until { parts.start.value is Start.Ready } }

    @Test
    fun `the first frame waits for nothing, and the first run follows`() {
        assertSame(Start.Opening, parts.start.value)
        assertNotNull(controller.get().uncomposed)
        opened()
        assertEquals(OnboardingStep.WELCOME, (parts.start.value as Start.Ready).models.onboarding.state.value.step)
    }

    @Test
    fun `what cannot be opened says what helps, and is opened once that is done`() {
        val inTheWay = File(app.noBackupFilesDir, "ebb.db").apply { mkdirs() }
        controller.get()
        until { parts.start.value is Start.Failed }
        assertTrue((parts.start.value as Start.Failed).trouble.let { it.message.isNotBlank() && it.remedy in Remedy.entries })
        assertTrue(inTheWay.delete())
        controller.get().phone.again()
        opened()
    }

    @Test
    fun `a turned screen is where it was, on the models that it had`() {
        val models = opened().let { (parts.start.value as Start.Ready).models }
        controller.get().way.run {
            go(Place.PLAN)
            open(Page(Kind.SESSION, "tuesday"))
        }
        val before = controller.get()
        controller.recreate()
        assertNotSame(before, controller.get())
        assertEquals(Place.PLAN to listOf(Page(Kind.SESSION, "tuesday")), controller.get().way.let { it.place to it.pages })
        assertSame(models, (parts.start.value as Start.Ready).models)
    }

    @Test
    fun `the shortcut leads to the question, once`() {
        assertFalse(opened().way.checkIn)
        controller.newIntent(Intent(Screens.CHECK_IN))
        assertTrue(controller.get().way.checkIn)
        val asked = Robolectric.buildActivity(MainActivity::class.java, Intent(Screens.CHECK_IN)).setup()
        assertTrue(asked.get().way.checkIn)
        asked.get().way.back()
        asked.recreate()
        assertFalse("it was answered", asked.get().way.checkIn)
    }

    @Test
    fun `back in front the morning is read again`() {
        parts.settings.onboarded = true
        val models = opened().let { (parts.start.value as Start.Ready).models }
        assertEquals(null, models.today.state.value.morning)
        controller.pause().resume()
        until { models.today.state.value.morning?.day == parts.today }
    }

    @Test
    @Config(qualifiers = "fr")
    fun `the core speaks French where the phone does`() {
        opened()
        assertEquals(Language.FR, runBlocking { parts.joined().engine.profile().language })
    }
}
