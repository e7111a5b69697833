package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotDisplayed
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.EbbException
import ebb.core.Goal
import ebb.core.Language
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.SessionKind
import ebb.core.Units
import ebb.core.Weekday
import ebb.domain.screens.Screens
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.monday
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Place
import ebb.ui.View
import ebb.ui.Way
import ebb.ui.frame.Window
import ebb.ui.looking
import ebb.ui.nothingIsLost
import ebb.ui.scrollTo
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The plan's pages on the real core. */
@OptIn(ExperimentalTestApi::class)
class PlanRoomTest {
    private val race = Race("half", today.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
    private val goal = Goal(race, today, 4, Weekday.SUN)
    private val phone = FakeUiPhone()

    private fun room(screens: Screens, way: Way): @Composable () -> Unit = { PlanScreen(screens.plan, phone, way) }

    private fun at(page: Page? = null) = Way(Place.PLAN, listOfNotNull(page))

    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    private fun Screens.planned() = synced().apply {
        plan.propose(goal)
        plan.adopt()
    }

    @Test
    fun `without a plan there is a sentence, two buttons, and nothing that is drawn`() = aNewPhone { screens ->
        val way = at()
        looking(room(screens, way)) {
            onNodeWithText("There is no plan yet.", substring = true).assertIsDisplayed()
            onNodeWithText("Bring in a plan").performClick()
            assertEquals(Page(Kind.PLAN_FILE), way.top)
        }
    }

    @Test
    fun `a default week says that it is one, and shows the seven days in the core's words`() = aBadWeek { screens ->
        val way = at()
        screens.synced().plan.open()
        val text = checkNotNull(screens.plan.state.value.morning).text
        looking(room(screens, way)) {
            onNodeWithText(checkNotNull(text.page.defaultWeek)).assertIsDisplayed()
            val changed = text.plan.first { it.after != null }
            scrollTo(checkNotNull(changed.after))
            onAllNodesWithText(checkNotNull(changed.after), substring = true).onFirst().assertExists()
            onNode(hasContentDescription("instead of ${changed.before}"), useUnmergedTree = true).assertExists()
            onNode(hasText(changed.day) and hasText(checkNotNull(changed.after))).performClick()
            assertEquals(Page(Kind.SESSION, changed.id), way.top)
        }
    }

    @Test
    fun `the list opens at this week, and each week says its days, its purpose and its kilometres`() = seventyDays { screens ->
        screens.planned()
        screens.athlete.clock.pass(Duration.ofDays(28))
        val way = at()
        looking(room(screens, way)) {
            onNodeWithText("16–22\u00A0Mar", substring = true).assertIsNotDisplayed()
            onNode(hasText("13–19\u00A0Apr", substring = true) and hasText("This week")).assertIsDisplayed().performClick()
            assertEquals(Page(Kind.WEEK, "2026-04-13"), way.top)
        }
    }

    @Test
    fun `a week that is cut has what is left of what was planned, and its race in full`() = aBadWeek { screens ->
        screens.planned()
        val week = screens.plan.state.value.weeks.first()
        assertTrue(week.adjustedM < week.plannedM)
        looking(room(screens, at())) {
            onNode(hasText("10.7 instead of 14\u00A0km", substring = true) and hasText("Base · lighter")).assertIsDisplayed()
            scrollTo("Race 21.1 km")
            onNode(hasText("Race 21.1 km", substring = true) and hasText("22\u00A0Jun", substring = true)).assertExists()
        }
    }

    @Test
    fun `a week's page has every day, and a session opens with its reason and what can be done`() = aBadWeek { screens ->
        screens.planned()
        val cut = checkNotNull(screens.plan.state.value.morning).sessions.first { it.mayKeep }
        val text = checkNotNull(screens.plan.state.value.session(cut.id)?.text)
        val way = at(Page(Kind.WEEK, today.monday().toString()))
        looking(room(screens, way)) {
            onNodeWithText("Week of", substring = true).assert(isHeading())
            scrollTo("22\u00A0Mar")
            scrollTo("17\u00A0Mar")
            onNode(hasText("17\u00A0Mar", substring = true) and SemanticsMatcher.keyIsDefined(SemanticsActions.OnClick)).performClick()
            assertEquals(Page(Kind.SESSION, cut.id), way.top)
            waitForIdle()
            text.reasons.forEach { onNodeWithText(it.text).assertIsDisplayed() }
            onNodeWithText("Keep the original").performClick()
            waitForIdle()
            onNodeWithText("You keep this session as it was planned.").assertIsDisplayed()
            onNodeWithText("Take that back").performClick()
            waitForIdle()
            onNodeWithText("Keep the original").assertIsDisplayed()
        }
    }

    @Test
    fun `a session says its steps, each with what it aims at, in the athlete's units`() = seventyDays { screens ->
        screens.planned()
        val hills = screens.plan.state.value.weeks.flatMap { it.sessions }.first { it.session.kind == SessionKind.HILLS }
        val page = at(Page(Kind.SESSION, hills.session.id))
        looking(room(screens, page)) {
            onNodeWithText("Steps").assert(isHeading())
            onNode(hasText("Warm up", substring = true) and hasText("per km", substring = true)).assertExists()
            onNode(hasText("7 × ", substring = true) and hasText("above threshold")).assertExists()
            onNodeWithText("Recover \u206890\u00A0s\u2069").assertExists()
        }
        looking(room(screens, page), View(Language.FR, Units.MI)) {
            onNode(hasText("Échauffement", substring = true) and hasText("par mi", substring = true)).assertExists()
        }
    }

    @Test
    fun `a plan is handed on as it was adopted or as it is now`() = aBadWeek { screens ->
        screens.planned()
        looking(room(screens, at())) {
            onNodeWithText("Change the plan").performClick()
            waitForIdle()
            onNodeWithText("With this morning’s changes").performClick()
            onNodeWithText("As a calendar (.ics)").performScrollTo().performClick()
            waitForIdle()
            assertEquals(listOf("hand on ebb-plan.ics"), phone.asked)
            assertNull(screens.plan.state.value.exported)
        }
    }

    @Test
    fun `on a wide window the week stands beside the list`() = seventyDays { screens ->
        screens.planned()
        looking(room(screens, at()), View(window = Window(rail = true, panes = true)), width = 1000, height = 700) {
            onNodeWithText("Week of", substring = true).assertIsDisplayed()
            onNode(hasText("Plan") and isHeading()).assertIsDisplayed()
        }
    }

    @Test
    fun `a core that fails is heard on the plan, and tried again`() = seventyDays { screens ->
        screens.core.failure = EbbException.Busy("busy")
        looking(room(screens, at())) {
            onNodeWithText("That did not work this time.").assertIsDisplayed()
            screens.core.failure = null
            onNodeWithText("Try again").performClick()
            waitForIdle()
            onNodeWithText("That did not work this time.").assertIsNotDisplayed()
            assertNotNull(screens.plan.state.value.morning)
        }
    }

    @Test
    fun `nothing is lost at twice the text size, in French and from the right`() = aBadWeek { screens ->
        screens.planned()
        val cut = checkNotNull(screens.plan.state.value.morning).sessions.first { it.mayKeep }
        val steps = screens.plan.state.value.weeks.flatMap { it.sessions }.first { it.session.steps.size > 3 }
        val pages = listOf(
            null, Page(Kind.WEEK, today.monday().toString()), Page(Kind.SESSION, cut.id), Page(Kind.SESSION, steps.session.id),
            Page(Kind.GOAL), Page(Kind.RACE, "half"), Page(Kind.PLAN_FILE),
        )
        for (page in pages) {
            looking(room(screens, at(page)), View(Language.FR, textSize = 2f), width = 360, height = 720) { nothingIsLost() }
            looking(room(screens, at(page)), View(direction = LayoutDirection.Rtl), width = 360, height = 720) { nothingIsLost() }
        }
    }
}
