package ebb.ui.frame

import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.runtime.saveable.SaverScope
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.getUnclippedBoundsInRoot
import androidx.compose.ui.test.isSelectable
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.dp
import ebb.core.Language
import ebb.domain.screens.Remedy
import ebb.domain.screens.Trouble
import ebb.domain.screens.seventyDays
import ebb.ui.Ebb
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Place
import ebb.ui.Start
import ebb.ui.Way
import ebb.ui.assertNothingCutOff
import ebb.ui.onAWindow
import ebb.ui.onScreen
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class FrameTest {
    @Test
    fun `while the core opens there is a first frame, in the phone's language`() = onAWindow(412, 892) {
        setContent { Ebb(Start.Opening, FakeUiPhone(), "fr-CA") }
        onNodeWithText("Ouverture…").assertIsDisplayed()
    }

    @Test
    fun `what cannot be opened says what happened, what helps, and tries again`() = onAWindow(412, 892) {
        val phone = FakeUiPhone()
        setContent { Ebb(Start.Failed(Trouble("The disk is full.", Remedy.MAKE_ROOM)), phone, "en-GB") }
        onNodeWithText("There is no space left on this phone.").assertIsDisplayed()
        onNodeWithText("The disk is full.").assertDoesNotExist()
        onNodeWithText("Details").performClick()
        onNodeWithText("The disk is full.").assertIsDisplayed()
        onNodeWithText("Free some space on this phone, then try again.").assertIsDisplayed()
        onNodeWithText("Try again").assertHeightIsAtLeast(48.dp).performClick()
        assertEquals(listOf("again"), phone.asked)
    }

    @Test
    fun `the core's language is spoken, whatever the phone's is`() = seventyDays { screens ->
        screens.onboarding.skip()
        onAWindow(412, 892) {
            setContent { Ebb(Start.Ready(screens.models), FakeUiPhone(), "fr-FR") }
            onNodeWithText("How do you feel?").assertIsDisplayed()
        }
    }

    @Test
    fun `places lie under a narrow window and beside a wide one`() {
        assertEquals(Window(rail = false, panes = false), Window.of(412.dp, 892.dp))
        assertEquals(Window(rail = true, panes = false), Window.of(600.dp, 960.dp))
        assertEquals(Window(rail = true, panes = true), Window.of(892.dp, 412.dp))
        assertEquals(Window(rail = true, panes = false), Window.of(560.dp, 320.dp))
        onScreen(content = { Frame(Way(Place.PLAN), PaddingValues(0.dp)) {} }) {
            onNode(isSelectable() and hasText("Plan")).assertIsSelected()
            assertTrue(onNode(isSelectable() and hasText("Plan")).getUnclippedBoundsInRoot().top > 700.dp)
        }
        onScreen(1000, 700, content = { Frame(Way(Place.PLAN), PaddingValues(0.dp)) {} }) {
            assertTrue(onNode(isSelectable() and hasText("Settings")).getUnclippedBoundsInRoot().right < 100.dp)
        }
    }

    @Test
    fun `at the largest text the places' names are whole`() =
        onScreen(textSize = 2f, content = { Frame(Way(), PaddingValues(0.dp)) {} }, language = Language.FR) {
            assertNothingCutOff()
            val today = onNode(isSelectable() and hasText("Aujourd’hui")).assertIsSelected().assertHeightIsAtLeast(48.dp).getUnclippedBoundsInRoot()
            assertTrue(onNode(isSelectable() and hasText("Tendances")).getUnclippedBoundsInRoot().top >= today.bottom, "two rows of two")
        }

    @Test
    fun `the phone's way back closes the sheet, then the page, then leads to Today, then out`() = seventyDays { screens ->
        screens.onboarding.skip()
        val (phone, way) = FakeUiPhone() to Way(Place.TRENDS, listOf(Page(Kind.WHY)), checkIn = true)
        onAWindow(412, 892) {
            setContent { Ebb(Start.Ready(screens.models), phone, "en", way = way) }
            fun goBack() {
                runOnIdle { requireNotNull(phone.back).invoke() }
                waitForIdle()
            }
            goBack()
            assertFalse(way.checkIn)
            assertEquals(Page(Kind.WHY), way.top)
            goBack()
            assertNull(way.top)
            goBack()
            assertEquals(Place.TODAY, way.place)
            assertNull(phone.back, "from here it leads out of the app")
        }
    }

    @Test
    fun `a way is kept when the screen is turned`() {
        val way = Way(Place.PLAN, listOf(Page(Kind.WEEK, "2026-03-16"), Page(Kind.GOAL)), checkIn = true)
        val kept = with(Way.Saver) { requireNotNull(SaverScope { true }.save(way)) }
        val again = requireNotNull(Way.Saver.restore(kept))
        assertEquals(Triple(way.place, way.pages, way.checkIn), Triple(again.place, again.pages, again.checkIn))
    }

    @Test
    fun `what stands on top is not opened twice, and a place has nothing above it`() {
        val way = Way()
        repeat(2) { way.open(Page(Kind.WHY)) }
        assertEquals(listOf(Page(Kind.WHY)), way.pages)
        way.instead(Page(Kind.AFTER_RUN))
        assertEquals(listOf(Page(Kind.AFTER_RUN)), way.pages)
        way.go(Place.TRENDS)
        assertEquals(emptyList<Page>(), way.pages)
        assertTrue(way.back())
        assertFalse(way.back())
    }
}
