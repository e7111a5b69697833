package ebb.ui.onboarding

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.Language
import ebb.core.Units
import ebb.domain.SyncEnd
import ebb.domain.health.HealthException
import ebb.domain.screens.OnboardingModel
import ebb.domain.screens.OnboardingStep
import ebb.domain.screens.Screens
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.ui.FakeUiPhone
import ebb.ui.View
import ebb.ui.Way
import ebb.ui.looking
import ebb.ui.nothingIsLost
import kotlinx.coroutines.CompletableDeferred
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The first run on the real core. */
@OptIn(ExperimentalTestApi::class)
class FirstRunTest {
    private val phone = FakeUiPhone()

    private fun room(screens: Screens): @Composable () -> Unit = { OnboardingScreen(screens.onboarding, screens.plan, phone, Way()) }

    private val OnboardingModel.step get() = state.value.step

    @Test
    fun `it goes from what Ebb does to a goal, with a reason for each permission, and can be gone through`() = seventyDays { screens ->
        looking(room(screens)) {
            onNodeWithText("What today holds").assertIsDisplayed()
            onNodeWithText("Continue").performClick()
            onNode(hasText("Nothing leaves this phone") and isHeading()).assertIsDisplayed()
            onNodeWithText("Ebb has no permission to use a network.", substring = true).assertIsDisplayed()
            onNodeWithText("Continue").performClick()
            onNodeWithText("The three signals that each morning is judged by.").assertIsDisplayed()
            onNodeWithText("Sleep").assertExists()
            onNodeWithText("Continue").performClick()
            waitForIdle()
            onNodeWithText("Everything is in.", substring = true).assertIsDisplayed()
            onNodeWithText("Choose an export").performClick()
            onNodeWithText("Continue").performClick()
            waitForIdle()
            onNodeWithContentDescription("Year of birth").performTextInput("1990")
            onNodeWithText("Miles").performClick()
            onNodeWithText("Continue").performClick()
            waitForIdle()
            onNodeWithText("Just readiness").performClick()
            waitForIdle()
            onNodeWithText("Open Ebb").performClick()
            waitForIdle()
        }
        assertEquals(OnboardingStep.DONE, screens.onboarding.step)
        assertEquals(listOf("pick history"), phone.asked)
        assertEquals(1990 to Units.MI, screens.athlete.core.profile().let { it.birthYear to it.units })
    }

    @Test
    fun `every step can be passed over, and all of them at once`() = aNewPhone { screens ->
        screens.athlete.phone.granted = emptySet()
        looking(room(screens)) {
            repeat(4) { onNodeWithText("Continue").performClick() }
            waitForIdle()
            onNodeWithText("Skip this").performClick()
            onNodeWithText("Just readiness").performClick()
            waitForIdle()
            assertEquals(OnboardingStep.READY, screens.onboarding.step)
        }
        aNewPhone { other ->
            looking(room(other)) {
                onNodeWithText("Skip all of it").performClick()
                assertEquals(OnboardingStep.DONE, other.onboarding.step)
            }
        }
    }

    @Test
    fun `the way back leads through the steps`() = aNewPhone { screens ->
        looking(room(screens)) {
            assertNull(phone.back)
            onNodeWithText("Continue").performClick()
            waitForIdle()
            checkNotNull(phone.back)()
            waitForIdle()
            onNodeWithText("How you are").assertIsDisplayed()
        }
    }

    @Test
    fun `a first sync says how far it is, goes on meanwhile, and can be stopped`() = seventyDays { screens ->
        val hold = CompletableDeferred<Unit>()
        // What is asked first is known; then the phone takes its time.
        screens.athlete.phone.beforeRead = { hold.await() }
        repeat(2) { screens.onboarding.next() }
        screens.onboarding.open()
        screens.onboarding.next()
        looking(room(screens)) {
            onNode(hasContentDescription("Reading your health data…") and SemanticsMatcher.keyIsDefined(SemanticsProperties.ProgressBarRangeInfo)).assertIsDisplayed()
            onNodeWithText("You can go on", substring = true).assertIsDisplayed()
            onNodeWithText("Stop reading").performClick()
            waitForIdle()
            onNodeWithText("Stopped on", substring = true).assertIsDisplayed()
        }
        assertEquals(SyncEnd.STOPPED, screens.athlete.settings.lastSync?.ended)
    }

    @Test
    fun `a phone without the service says so and can go on`() = aNewPhone { screens ->
        screens.athlete.phone.failures.add(HealthException.Unavailable())
        repeat(2) { screens.onboarding.next() }
        looking(room(screens)) {
            onNodeWithText("Health Connect doesn’t answer.", substring = true).assertIsDisplayed()
            onNodeWithText("Share health data with Ebb").performClick()
            assertEquals(listOf("share health data"), phone.asked)
        }
    }

    @Test
    fun `an archive is asked for before anything else is in Ebb`() = aNewPhone { screens ->
        screens.onboarding.next()
        looking(room(screens)) {
            onNodeWithText("Restore an archive of Ebb’s").performClick()
            assertEquals(listOf("pick archive"), phone.asked)
        }
    }

    @Test
    fun `a race leads to a plan, and the plan to the end`() = seventyDays { screens ->
        screens.onboarding.open()
        repeat(5) { screens.onboarding.next() }
        assertEquals(OnboardingStep.GOAL, screens.onboarding.step)
        looking(room(screens)) {
            onNodeWithText("I have a race").performClick()
            waitForIdle()
            repeat(3) { onNodeWithContentDescription("Next month").performClick() }
            onNodeWithContentDescription("Sunday 21 June 2026").performClick()
            onNodeWithText("Show me the plan").performClick()
            waitForIdle()
            onNodeWithText("Follow this plan").performClick()
            waitForIdle()
            onNodeWithText("Open Ebb").assertIsDisplayed()
        }
        assertTrue(screens.plan.state.value.weeks.isNotEmpty())
    }

    @Test
    fun `nothing is lost at twice the text size, in French and from the right`() = seventyDays { screens ->
        screens.onboarding.open()
        for (step in OnboardingStep.entries - OnboardingStep.DONE) {
            assertEquals(step, screens.onboarding.step)
            looking(room(screens), View(Language.FR, textSize = 2f), width = 360, height = 720) { nothingIsLost() }
            looking(room(screens), View(direction = LayoutDirection.Rtl), width = 360, height = 720) { nothingIsLost() }
            screens.onboarding.next()
        }
    }
}
