package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsNotDisplayed
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
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
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
import ebb.core.WriteFormat
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
import org.junit.jupiter.api.Assertions.assertFalse
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
            onNode(hasText("10.7 of 14\u00A0km", substring = true) and hasText("Base · lighter")).assertIsDisplayed()
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
            onNodeWithText("${preview.weeks.size} weeks").assert(isHeading())
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
            onAllNodesWithText("Comes: ", substring = true).onFirst().assertExists()
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
            onNodeWithText("busy").assertIsDisplayed()
            screens.core.failure = null
            onNodeWithText("Try again").performClick()
            waitForIdle()
            onNodeWithText("busy").assertIsNotDisplayed()
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

    private fun calendarOf(vararg events: Pair<String, String>) = buildString {
        append("BEGIN:VCALENDAR\n")
        for ((day, title) in events) append("BEGIN:VEVENT\nDTSTART;VALUE=DATE:$day\nSUMMARY:$title\nEND:VEVENT\n")
        append("END:VCALENDAR\n")
    }
}
