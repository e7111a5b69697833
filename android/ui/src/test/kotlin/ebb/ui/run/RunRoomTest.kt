package ebb.ui.run

import androidx.compose.runtime.Composable
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsEnabled
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.Cause
import ebb.core.Language
import ebb.core.ReturnStage
import ebb.domain.distance
import ebb.domain.run
import ebb.domain.screens.Screens
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.View
import ebb.ui.Way
import ebb.ui.looking
import ebb.ui.nothingIsLost
import ebb.ui.scrollTo
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** How a run was, and the way back to running, on the real core. */
@OptIn(ExperimentalTestApi::class)
class RunRoomTest {
    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    private fun after(screens: Screens, way: Way = Way(pages = listOf(Page(Kind.AFTER_RUN)))): @Composable () -> Unit =
        { AfterRunScreen(screens.afterRun, way) }

    private fun back(screens: Screens, way: Way = Way(pages = listOf(Page(Kind.RETURN)))): @Composable () -> Unit =
        { ReturnScreen(screens.back, way) }

    @Test
    fun `a run is rated once pain is said, and after the last one the page closes`() = seventyDays { screens ->
        val way = Way(pages = listOf(Page(Kind.AFTER_RUN)))
        looking(after(screens.synced(), way)) {
            onNodeWithText("\u2068Sat 14\u00A0Mar\u2069 · \u20688\u00A0km\u2069 · \u206844\u00A0min\u2069").assertIsDisplayed()
            onNodeWithContentDescription("Effort, 7 of 10").performClick().assertIsSelected()
            onNodeWithText("Save").assertIsNotEnabled()
            scrollTo("8")
            onNodeWithContentDescription("Pain, 2 of 10").performClick()
            waitForIdle()
            scrollTo("It made me limp")
            onNodeWithText("It made me limp").performClick().assertIsOn()
            scrollTo("Had it settled the next morning?")
            onNodeWithText("No").performClick()
            onNodeWithText("Save").assertIsEnabled()
            val rating = checkNotNull(screens.afterRun.state.value.rating)
            assertEquals(listOf<Any?>(7.0, 2L, true, false), listOf(rating.effort, rating.pain, rating.limp, rating.settledNextMorning))
            while (screens.afterRun.state.value.runs.isNotEmpty()) {
                if (screens.afterRun.state.value.rating != null) onNodeWithText("Save").performClick() else onNodeWithText("Don’t rate this run").performClick()
                waitForIdle()
            }
            assertNull(way.top)
        }
    }

    @Test
    fun `on the day of the run it is not asked how it settled`() = seventyDays { screens ->
        screens.athlete.clock.instant = today.atTime(20, 0).toInstant(java.time.ZoneOffset.ofHours(1))
        screens.athlete.phone.write(run(today), distance(today))
        looking(after(screens.synced())) {
            onNodeWithText("Mon 16\u00A0Mar", substring = true).assertIsDisplayed()
            onNodeWithContentDescription("Pain, 0 of 10").performClick()
            waitForIdle()
            onNodeWithText("Had it settled the next morning?").assertDoesNotExist()
        }
    }

    @Test
    fun `without a run to rate the page says so`() = aNewPhone { screens ->
        looking(after(screens)) { onNodeWithText("No run is waiting for an answer.").assertIsDisplayed() }
    }

    @Test
    fun `a return is said, and what comes is there in the core's words`() = seventyDays { screens ->
        val way = Way(pages = listOf(Page(Kind.RETURN)))
        looking(back(screens.synced(), way)) {
            onNodeWithText("Say why you stopped", substring = true).assertIsDisplayed()
            scrollTo("A bone")
            onNodeWithText("A bone").performClick()
            scrollTo("A clinician has cleared me to run")
            onNodeWithText("A clinician has cleared me to run").performClick().assertIsOn()
            scrollTo("Walk and run, step 1")
            onNodeWithText("Walk and run, step 1").performClick()
            onNodeWithText("Save").performClick()
            waitForIdle()
            onNodeWithText("Noted.").assertIsDisplayed()
            val state = screens.back.state.value
            assertEquals(Cause.BONE to ReturnStage.S1, state.said?.record?.let { it.cause to it.stage })
            assertTrue(state.steps.isNotEmpty())
            scrollTo("What comes next")
            onNodeWithText(state.steps.first().line, substring = true).assertExists()
            scrollTo("Rate your last run")
            onNodeWithText("Rate your last run").performClick()
            assertEquals(Page(Kind.AFTER_RUN), way.top)
        }
    }

    @Test
    fun `nothing is lost at twice the text size, in French and from the right`() = seventyDays { screens ->
        screens.synced().afterRun.open()
        screens.afterRun.rate { it.copy(pain = 3) }
        screens.back.change { it.copy(cause = Cause.BONE, cleared = true) }
        screens.back.save()
        for (room in listOf(after(screens), back(screens))) {
            looking(room, View(Language.FR, textSize = 2f), width = 360, height = 720) { nothingIsLost() }
            looking(room, View(direction = LayoutDirection.Rtl), width = 360, height = 720) { nothingIsLost() }
        }
    }
}
