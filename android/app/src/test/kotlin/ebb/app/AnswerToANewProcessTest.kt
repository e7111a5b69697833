package ebb.app

import android.content.Intent
import android.net.Uri
import androidx.compose.runtime.Composable
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.ui.Start
import java.io.ByteArrayInputStream
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The phone ended the app while the athlete was in the picker. */
@RunWith(RobolectricTestRunner::class)
@Config(application = QuietApp::class, shadows = [CallsAreFromOutside::class])
class AnswerToANewProcessTest {
    private val app = RuntimeEnvironment.getApplication() as QuietApp

    private val nobody = object : Asks {
        override fun permissions(of: Asked, names: List<String>) = Unit
        override fun pick(of: Asked, intent: Intent) = Unit
        override fun start(intent: Intent) = Unit
    }

    private val phone = object : PhoneDoings(app, app.parts, nobody) {
        @Composable
        override fun Back(enabled: Boolean, back: () -> Unit) = Unit
    }

    @After
    fun closed() = app.parts.end()

    @Test
    fun `what was picked waits until the core is open`() {
        FakeHealthConnect.installed()
        val uri = Uri.parse("content://files/plan")
        shadowOf(app.contentResolver).registerInputStream(uri, ByteArrayInputStream("""{"sessions": [{"id": "a", "day": "2026-03-17", "kind": "easy", "distance_m": 8000}]}""".toByteArray()))
        phone.picked(Asked.PLAN, uri)
        phone.answered(Asked.NOTIFICATIONS, granted = true)
        app.parts.open()
        until { (app.parts.start.value as? Start.Ready)?.models?.plan?.state?.value?.checked != null }
        assertEquals(1UL, (app.parts.start.value as Start.Ready).models.plan.state.value.checked?.understood)
    }
}
