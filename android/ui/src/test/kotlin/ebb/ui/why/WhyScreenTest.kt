package ebb.ui.why

import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertHeightIsAtLeast
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isHeading
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.dp
import ebb.core.ExplainAbout
import ebb.core.ExplainStep
import ebb.domain.WATCH
import ebb.domain.screens.Screens
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.Way
import ebb.ui.assertNothingCutOff
import ebb.ui.heard
import ebb.ui.onScreen
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class WhyScreenTest {
    private fun shown(screens: Screens, day: String? = null, width: Int = 412, height: Int = 6000, textSize: Float = 1f, act: ComposeUiTest.() -> Unit) {
        runBlocking { screens.sync.run() }
        onScreen(width, height, textSize, content = { WhyScreen(screens.why, day, Way()) }, act = act)
    }

    private val Screens.steps get() = why.state.value.explanation?.steps.orEmpty()

    /** The places of the steps from the top down to the first that is [such]. */
    private fun Screens.wayTo(such: (ExplainStep) -> Boolean): List<Int> {
        val last = steps.indexOfFirst(such)
        return (0U..steps[last].depth).map { depth -> (0..last).last { steps[it].depth == depth } }
    }

    private fun ComposeUiTest.step(text: String) = onAllNodes(hasText(text) and hasClickAction()).onFirst()

    @Test
    fun `the outline begins with the verdict, and unfolds down to who measured it, with which device, how long ago`() = aBadWeek { screens ->
        shown(screens) {
            onNode(isHeading() and hasText(screens.steps.first().text)).assertIsDisplayed()
            val way = screens.wayTo { it.about is ExplainAbout.Sample }
            assertTrue(way.size >= 4, "$way")
            way.drop(1).dropLast(1).forEach { place ->
                step(screens.steps[place].text).assertHeightIsAtLeast(48.dp).performClick()
            }
            val sample = heard().first { WATCH in it }
            assertTrue("Watch 3" in sample && ("ago" in sample || "today" in sample || "yesterday" in sample), sample)
        }
    }

    @Test
    fun `beside each number stand its certainty and its source`() = aBadWeek { screens ->
        shown(screens) {
            val way = screens.wayTo { it.parameters.isNotEmpty() }
            way.filter { it !in screens.why.state.value.open }.forEach { place -> step(screens.steps[place].text).performClick() }
            val number = requireNotNull(screens.why.state.value.explanation).numbersOf(screens.steps[way.last()]).first()
            onAllNodes(hasText(number.about)).onFirst().assertIsDisplayed()
            assertTrue(heard().any { WhyEnglish.certainty(number.certainty) in it && number.value in it })
            assertTrue(heard().any { "Source: ${number.citation}" in it })
        }
    }

    @Test
    fun `what would change it stands below, in the core's words`() = aBadWeek { screens ->
        shown(screens) {
            onNodeWithText("What would change it").assertIsDisplayed()
            val sentences = screens.why.state.value.explanation?.wouldChange.orEmpty()
            assertTrue(sentences.isNotEmpty())
            sentences.forEach { onNodeWithText(it).assertIsDisplayed() }
        }
    }

    @Test
    fun `on a wide window the numbers of a step stand beside the outline`() = aBadWeek { screens ->
        shown(screens, width = 1000, height = 2400) {
            onNodeWithText(WhyEnglish.choose).assertIsDisplayed()
            val place = screens.steps.indices.first { screens.steps[it].depth == 1U && it > 0 }
            onNode(hasText(screens.steps[place].text) and hasClickAction()).performClick()
            onNodeWithText(WhyEnglish.choose).assertDoesNotExist()
            assertEquals(2, onAllNodes(hasText(screens.steps[place].text)).fetchSemanticsNodes().size)
        }
    }

    @Test
    fun `a past morning has its own why`() = seventyDays { screens ->
        shown(screens, day = today.minusDays(3).toString()) { assertEquals(today.minusDays(3), screens.why.state.value.day) }
    }

    @Test
    fun `at the largest text nothing is cut off`() = aBadWeek { screens -> shown(screens, textSize = 2f, height = 9000) { assertNothingCutOff() } }
}
