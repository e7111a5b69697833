package ebb.ui.checkin

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.dp
import ebb.core.CheckIn
import ebb.core.EbbException
import ebb.core.Illness
import ebb.core.Overall
import ebb.domain.screens.CheckInModel
import ebb.domain.screens.Screens
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.assertNothingCutOff
import ebb.ui.onScreen
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class CheckInTest {
    private var closed = 0

    private fun sheet(model: CheckInModel, unfolded: Boolean = false, textSize: Float = 1f, height: Int = 2000, act: ComposeUiTest.() -> Unit) =
        onScreen(height = height, textSize = textSize, content = {
            LaunchedEffect(model) { model.open() }
            Column(Modifier.verticalScroll(rememberScrollState())) { CheckIn(model, unfolded) { closed++ } }
        }, act = act)

    private fun said(screens: Screens) = screens.athlete.core.checkIns(today, today).singleOrNull()?.checkIn

    @Test
    fun `one tap takes it down and closes the sheet`() = seventyDays { screens ->
        sheet(screens.checkIn) {
            onNodeWithText("This can lower today’s load. It never raises it.").assertIsDisplayed()
            onNodeWithText("Awful").assertHeightIsAtLeast(64.dp).performClick()
            waitForIdle()
            assertEquals(CheckIn(Overall.AWFUL), said(screens))
            assertEquals(1, closed)
        }
    }

    @Test
    fun `more is said together, and taken down with one button`() = seventyDays { screens ->
        sheet(screens.checkIn) {
            onNodeWithContentDescription("Fatigue 4").assertDoesNotExist()
            onNodeWithText("Say more").performClick()
            onNodeWithText("Normal").performClick()
            onNodeWithContentDescription("Fatigue 4").performClick().assertIsSelected()
            repeat(2) { onNodeWithContentDescription("More pain").performClick() }
            onNodeWithText("It makes you limp").performClick().assertIsOn()
            onNodeWithText("Fever").performClick().assertIsSelected()
            onNodeWithText("Alcohol last evening").performScrollTo().performClick()
            repeat(3) { onNodeWithContentDescription("One hour more").performScrollTo().performClick() }
            assertEquals(null, said(screens), "nothing is taken down yet")
            onNodeWithText("Save").performScrollTo().performClick()
            waitForIdle()
            assertEquals(CheckIn(Overall.NORMAL, fatigue = 4.0, pain = 2.0, limp = true, illness = Illness.FEVER), said(screens))
            val tags = screens.athlete.core.dayTags(today, today).single().tags
            assertTrue(tags.alcohol && tags.travelH == 3 && !tags.heat)
            assertEquals(1, closed)
        }
    }

    @Test
    fun `what was said earlier today stands there already`() = seventyDays { screens ->
        screens.athlete.core.checkIn(today, CheckIn(Overall.GREAT, pain = 1.0), screens.athlete.clock.now())
        sheet(screens.checkIn, unfolded = true) {
            onNodeWithText("Great").assertIsSelected()
            onNodeWithText("1 of 10", substring = true).assertIsDisplayed()
        }
    }

    @Test
    fun `pain is no less than none, and a limp is asked about with pain alone`() = seventyDays { screens ->
        sheet(screens.checkIn, unfolded = true) {
            onNodeWithText("It makes you limp").assertDoesNotExist()
            onNodeWithContentDescription("Less pain").performClick()
            waitForIdle()
            assertEquals(0.0, screens.checkIn.state.value.answer.pain)
            onNodeWithContentDescription("Less pain").assertIsNotEnabled()
            onNodeWithContentDescription("More pain").performClick()
            waitForIdle()
            onNodeWithText("It makes you limp").performClick()
            waitForIdle()
            onNodeWithContentDescription("Less pain").performClick()
            waitForIdle()
            assertEquals(0.0 to false, screens.checkIn.state.value.answer.let { it.pain to it.limp })
        }
    }

    @Test
    fun `a period is asked about once that was turned on`() = seventyDays { screens ->
        sheet(screens.checkIn, unfolded = true) { onNodeWithText("On my period").assertDoesNotExist() }
        screens.settings.askCycle(true)
        sheet(screens.checkIn, unfolded = true) { onNodeWithText("On my period").assertExists() }
    }

    @Test
    fun `what could not be taken down is said, and the sheet stays`() = seventyDays { screens ->
        sheet(screens.checkIn) {
            screens.core.failure = EbbException.Full("The phone is full.")
            onNodeWithText("Great").performClick()
            waitForIdle()
            onNodeWithText("There is no space left on this phone.").assertIsDisplayed()
            assertFalse(screens.checkIn.state.value.done)
            assertEquals(0, closed)
        }
    }

    @Test
    fun `at the largest text nothing is cut off`() =
        seventyDays { screens -> sheet(screens.checkIn, unfolded = true, textSize = 2f, height = 4000) { assertNothingCutOff() } }
}
