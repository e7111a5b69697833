package ebb.ui.today

import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onLast
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.dp
import ebb.core.EbbException
import ebb.core.Language
import ebb.core.Morning
import ebb.core.Tier
import ebb.core.Units
import ebb.domain.screens.Screens
import ebb.domain.screens.TodayModel
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.seventyDays
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Way
import ebb.ui.assertNothingCutOff
import ebb.ui.heard
import ebb.ui.onScreen
import ebb.ui.part.Dates
import ebb.ui.part.Measures
import ebb.ui.scrollTo
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class TodayScreenTest {
    private val phone = FakeUiPhone()
    private val way = Way()

    private fun shown(model: TodayModel, height: Int = 892, textSize: Float = 1f, language: Language = Language.EN, act: ComposeUiTest.() -> Unit) =
        onScreen(height = height, textSize = textSize, language = language, content = { TodayScreen(model, phone, way) }, act = act)

    private val Screens.morning: Morning get() = requireNotNull(today.state.value.morning)

    @Test
    fun `a bad week is heard as verdict, number, headline and reason, in the core's words`() = aBadWeek { screens ->
        shown(screens.today) {
            val text = screens.morning.text
            assertTrue(screens.morning.verdict.tier in listOf(Tier.CUT, Tier.DEEP_CUT))
            val spoken = "${text.tier}, ${text.cutDay}. Readiness ${text.page.score}. ${text.headline} ${text.why}"
            onNode(hasContentDescription(spoken)).assertIsDisplayed().assert(isHeading())
                .assert(SemanticsMatcher.expectValue(SemanticsProperties.Role, Role.Button)).performClick()
            assertEquals(Page(Kind.WHY), way.top)
        }
    }

    @Test
    fun `each signal is heard with its value, its normal range and its side`() = aBadWeek { screens ->
        shown(screens.today, height = 2400) {
            for (signal in screens.morning.text.signals) {
                assertTrue(signal.sentence in heard(), signal.sentence)
                assertTrue(heard().any { it.startsWith("${signal.name}, the last four weeks. ") }, signal.name)
                assertTrue(heard().any { signal.state in it }, signal.state)
            }
        }
    }

    @Test
    fun `a cut shows before and after, today and in the week`() = aBadWeek { screens ->
        // To the first morning of the cut on which there is a run to cut.
        repeat(7) {
            if (screens.today.apply { open() }.state.value.morning?.ofToday()?.singleOrNull()?.after == null) screens.athlete.clock.pass(Duration.ofDays(1))
        }
        shown(screens.today, height = 2400) {
            val morning = screens.morning
            val cut = morning.ofToday().single()
            assertNotNull(cut.after)
            onNode(hasContentDescription("${cut.after}, instead of ${cut.before}")).assertIsDisplayed()
            onNodeWithText(requireNotNull(morning.text.week)).assertIsDisplayed()
            assertTrue(heard().any { it.startsWith("The next seven days. ") && " of " in it })
            onNode(hasContentDescription("${cut.after}, instead of ${cut.before}")).performClick()
            assertEquals(Page(Kind.SESSION, cut.id), way.top)
        }
    }

    @Test
    fun `the seven bars hold what is planned and what is left, and sum up to the core's totals`() = aBadWeek { screens ->
        screens.today.open()
        val bars = weekBars(screens.morning, Measures(Language.EN, Units.KM), Dates(Language.EN), TodayEnglish)
        val totals = screens.morning.totals
        assertEquals(7, bars.size)
        assertEquals(totals.plannedM to totals.adjustedM, bars.sumOf { it.planned } to bars.sumOf { it.left })
        assertTrue(bars.any { it.isCut } && bars.first().now && bars.drop(1).none { it.now })
        assertTrue(bars.filter { it.planned == 0L }.all { it.value == "rest" })
    }

    @Test
    fun `a session that moves fills its new day, and leaves its outline on the old one`() = seventyDays { screens ->
        screens.today.open()
        val morning = screens.morning
        val moved = morning.sessions.first { it.before.distanceM > 0 }
        val to = (0L..6L).map(morning.day::plusDays).first { day -> morning.sessions.none { it.before.day == day && it.before.distanceM > 0 } }
        val sessions = morning.sessions.map { if (it.id == moved.id) it.copy(after = it.after.copy(day = to)) else it }
        val bars = weekBars(morning.copy(sessions = sessions), Measures(Language.EN, Units.KM), Dates(Language.EN), TodayEnglish)
        val (old, new) = listOf(moved.before.day, to).map { bars[morning.day.until(it).days] }
        assertEquals(moved.before.distanceM to 0L, old.planned to old.left)
        assertEquals(0L to moved.after.distanceM, new.planned to new.left)
        assertEquals("rest", old.value)
    }

    @Test
    fun `how it feels is asked at the thumb`() = seventyDays { screens ->
        shown(screens.today) {
            onNodeWithText("How do you feel?").assertIsDisplayed().assertHeightIsAtLeast(56.dp).performClick()
            assertTrue(way.checkIn)
        }
    }

    @Test
    fun `runs are asked about once`() = seventyDays { screens ->
        shown(screens.today) {
            scrollTo(hasText("Say how it was"))
            onNodeWithText("Say how it was").performClick()
            assertEquals(Page(Kind.AFTER_RUN), way.top)
        }
    }

    @Test
    fun `without permission there is one sentence and one button, and no second one for the data that lack`() = aNewPhone { screens ->
        screens.athlete.phone.granted = emptySet()
        shown(screens.today) {
            onNodeWithText(TodayEnglish.noPermission).assertIsDisplayed()
            onNodeWithText("Share health data").performClick()
            assertEquals(listOf("share health data"), phone.asked)
            onNodeWithText("Bring in your history").assertDoesNotExist()
        }
    }

    @Test
    fun `without data history is offered, and nothing is drawn`() = aNewPhone { screens ->
        shown(screens.today) {
            onNodeWithText("Bring in your history").performClick()
            assertEquals(listOf("pick history"), phone.asked)
            assertTrue(heard().none { "the last four weeks" in it })
        }
    }

    @Test
    fun `the question of every three months is answered with one tap`() = seventyDays { screens ->
        shown(screens.today) {
            val question = screens.morning.text.advice.first { it.isQuestion }.text
            scrollTo(hasText(question))
            onAllNodesWithText("No").onLast().performClick()
            assertTrue(screens.morning.text.advice.none { it.text == question })
        }
    }

    @Test
    fun `what the core refuses is heard, and tried again`() = seventyDays { screens ->
        screens.core.failure = EbbException.Busy("Ebb is busy.")
        shown(screens.today) {
            onNodeWithText("That did not work this time.").assertIsDisplayed()
            screens.core.failure = null
            onNodeWithText("Try again").performClick()
            assertTrue("That did not work this time." !in heard())
            assertNull(screens.today.state.value.trouble)
        }
    }

    @Test
    fun `at the largest text nothing is cut off, in both languages`() = aBadWeek { screens ->
        for (language in Language.entries) {
            screens.settings.change { it.copy(language = language) }
            shown(screens.today, height = 5000, textSize = 2f, language = language) { assertNothingCutOff() }
        }
    }
}
