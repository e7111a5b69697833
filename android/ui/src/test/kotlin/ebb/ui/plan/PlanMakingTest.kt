package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasAnyAncestor
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isDialog
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import ebb.core.Goal
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.Weekday
import ebb.core.WriteFormat
import ebb.domain.screens.Screens
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Place
import ebb.ui.Way
import ebb.ui.looking
import ebb.ui.scrollTo
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Making a plan, bringing one in, and races, on the real core. */
@OptIn(ExperimentalTestApi::class)
class PlanMakingTest {
    private val race = Race("half", today.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
    private val goal = Goal(race, today, 4, Weekday.SUN)
    private val phone = FakeUiPhone()

    private fun room(screens: Screens, way: Way): @Composable () -> Unit = { PlanScreen(screens.plan, phone, way) }

    private fun at(page: Page) = Way(Place.PLAN, listOf(page))

    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    private fun Screens.planned() = synced().apply {
        plan.propose(goal)
        plan.adopt()
    }

    @Test
    fun `a plan is made, seen and followed`() = seventyDays { screens ->
        screens.synced()
        val way = at(Page(Kind.GOAL))
        looking(room(screens, way)) {
            onNodeWithText("Show me the plan").performClick()
            waitForIdle()
            assertNull(screens.plan.state.value.preview, "a day is missing")
            repeat(3) { onNodeWithContentDescription("Next month").performClick() }
            onNodeWithContentDescription("Sunday 21 June 2026").performClick()
            onNodeWithText("Show me the plan").performClick()
            waitForIdle()
            val preview = checkNotNull(screens.plan.state.value.preview)
            assertEquals(listOf("race-2026-06-21"), preview.races.map { it.id })
            onAllNodesWithText("Race 21.1 km", substring = true).onFirst().assert(isHeading())
            onNodeWithText("Sun 21\u00A0Jun 2026", substring = true).assertTextContains("${preview.weeks.size} weeks", substring = true)
            preview.notes.forEach { onNodeWithText(it).assertExists() }
            assertTrue(screens.plan.state.value.weeks.isEmpty(), "nothing is written yet")
            onNodeWithText("Follow this plan").performClick()
            waitForIdle()
            assertNull(way.top)
            assertTrue(screens.plan.state.value.weeks.size > 13)
        }
    }

    @Test
    fun `a new plan says what it changes, and can be left`() = seventyDays { screens ->
        screens.planned().plan.propose(goal.copy(runningDays = 6))
        val preview = checkNotNull(screens.plan.state.value.preview)
        looking(room(screens, at(Page(Kind.GOAL)))) {
            onNodeWithText("It takes the place of ${preview.replaces} sessions of the plan you follow.").assertExists()
            scrollTo("What changes against the plan you follow")
            onAllNodesWithText("Added: ", substring = true).onFirst().assertExists()
            onNodeWithText("Change the goal").performClick()
            waitForIdle()
            assertNull(screens.plan.state.value.preview)
            onNodeWithText("Show me the plan").assertIsDisplayed()
        }
    }

    @Test
    fun `a goal that cannot be is refused in the core's words beside the button`() = aNewPhone { screens ->
        looking(room(screens, at(Page(Kind.GOAL)))) {
            onNodeWithContentDescription("Tuesday 17 March 2026").performClick()
            onNodeWithText("Show me the plan").performClick()
            waitForIdle()
            onNodeWithText(checkNotNull(screens.plan.state.value.trouble).message).assertIsDisplayed()
        }
    }

    @Test
    fun `a plan's file is looked at before it is followed`() = seventyDays { screens ->
        screens.synced()
        val way = at(Page(Kind.PLAN_FILE))
        looking(room(screens, way)) {
            onNodeWithText("Choose a file").performClick()
            assertEquals(listOf("pick plan"), phone.asked)
            screens.plan.check(calendarOf("20260401" to "Easy 40 min", "20260402" to "Dentist", "20260403" to "Long run 18 km"))
            waitForIdle()
            onNodeWithText("2 sessions understood").assert(isHeading())
            onNodeWithText("The distance of 1 session is estimated", substring = true).assertIsDisplayed()
            onNode(hasText("Dentist") and hasText("Thu 2\u00A0Apr 2026", substring = true)).assertIsDisplayed()
            onNodeWithText("Follow this plan from today").performClick()
            waitForIdle()
            assertNull(way.top)
            assertEquals(2, screens.plan.state.value.weeks.single().sessions.size)
        }
    }

    @Test
    fun `a plan as a morning changed it is not followed`() = aBadWeek { screens ->
        screens.planned().plan.export(WriteFormat.JSON, base = false)
        screens.plan.check(checkNotNull(screens.plan.state.value.exported))
        screens.plan.state.value.let { assertTrue(it.checked?.adjusted.orEmpty().isNotEmpty()) }
        val text = screens.plan.state.value.text
        screens.plan.dismiss()
        screens.plan.check(checkNotNull(text))
        looking(room(screens, at(Page(Kind.PLAN_FILE)))) {
            onNodeWithText("would be cut twice", substring = true).assertIsDisplayed()
            onNodeWithText("Follow this plan from today").assertDoesNotExist()
        }
    }

    @Test
    fun `a race is added, changed and taken off, which is asked first`() = seventyDays { screens ->
        screens.synced()
        val way = at(Page(Kind.RACE))
        looking(room(screens, way)) {
            onNodeWithContentDescription("Next month").performClick()
            onNodeWithContentDescription("Saturday 18 April 2026").performClick()
            scrollTo("Another distance")
            onNodeWithText("Another distance").performClick()
            waitForIdle()
            scrollTo("Kind")
            onNode(hasContentDescription("Distance, km")).performTextInput("30,5")
            onNodeWithText("Save").performClick()
            waitForIdle()
            assertNull(way.top)
            val added = screens.plan.state.value.races.single()
            assertEquals(listOf<Any?>(30_500L, Priority.B), listOf(added.distanceM, added.priority))
            way.open(Page(Kind.RACE, added.id))
            waitForIdle()
            scrollTo("C: run as training")
            onNodeWithText("C: run as training").performClick()
            onNodeWithText("Save").performClick()
            waitForIdle()
            assertEquals(Priority.C, screens.plan.state.value.races.single().priority)
            way.open(Page(Kind.RACE, added.id))
            waitForIdle()
            scrollTo("Remove this race")
            onNodeWithText("Remove this race").performClick()
            waitForIdle()
            assertFalse(screens.plan.state.value.races.isEmpty(), "it is asked first")
            onAllNodesWithText("Remove this race").fetchSemanticsNodes().let { assertTrue(it.size >= 3) }
            onNode(hasText("Remove this race") and hasAnyAncestor(isDialog()) and SemanticsMatcher.keyIsDefined(SemanticsActions.OnClick)).performClick()
            waitForIdle()
            assertTrue(screens.plan.state.value.races.isEmpty())
            assertNull(way.top)
        }
    }

    @Test
    fun `days that are over cannot be chosen for a race, and the chosen one is heard as chosen`() = seventyDays { screens ->
        looking(room(screens.synced(), at(Page(Kind.RACE)))) {
            onNodeWithContentDescription("Sunday 15 March 2026").assertIsNotEnabled()
            onNodeWithContentDescription("Previous month").assertIsNotEnabled()
            onNodeWithContentDescription("Friday 20 March 2026").performClick()
                .assert(SemanticsMatcher.expectValue(SemanticsProperties.Selected, true))
        }
    }

    private fun calendarOf(vararg events: Pair<String, String>) = buildString {
        append("BEGIN:VCALENDAR\n")
        for ((day, title) in events) append("BEGIN:VEVENT\nDTSTART;VALUE=DATE:$day\nSUMMARY:$title\nEND:VEVENT\n")
        append("END:VCALENDAR\n")
    }
}
