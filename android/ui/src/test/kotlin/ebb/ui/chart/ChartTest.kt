package ebb.ui.chart

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.toArgb
import androidx.compose.ui.graphics.toPixelMap
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertHasClickAction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.captureToImage
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import ebb.core.Tier
import ebb.ui.assertNothingCutOff
import ebb.ui.heard
import ebb.ui.look.Palette
import ebb.ui.onScreen
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

@OptIn(ExperimentalTestApi::class)
class ChartTest {
    private val told = Told("HRV", "HRV, four weeks. Below your normal.", listOf("Day", "That day")) {
        listOf(listOf("Tue 17 Mar", "49 ms"), listOf("Mon 16 Mar", "no value"))
    }
    private val week = listOf(
        Bar("Tue", "8.4", 12_000, 8_400, now = true, wide = "8.4 of 12 km"), Bar("Wed", "rest", 0, 0), Bar("Sun", "21.1", 21_100, 21_100, race = true, wide = "21.1 km"),
    )

    @Test
    fun `a chart is heard as its summary, and nothing else of it is`() =
        onScreen(content = { Chart(told) { BarChart(week) } }) {
            assertEquals(listOf(told.summary), heard())
            onNodeWithContentDescription(told.summary).assert(SemanticsMatcher.keyNotDefined(SemanticsProperties.Text))
        }

    @Test
    fun `a tap opens the values behind it, a row each`() = onScreen(content = { Chart(told) { BarChart(week) } }) {
        onNodeWithContentDescription(told.summary).assertHasClickAction().performClick()
        onNodeWithTag(TABLE).assertIsDisplayed()
        onNodeWithText("49 ms", substring = true).assertIsDisplayed()
        onNodeWithText("no value", substring = true).assertIsDisplayed()
    }

    @Test
    fun `at the largest text bars lie under one another, with their words whole`() = onScreen(textSize = 2f, content = { BarChart(week) }) {
        onNodeWithText("Tue · \u20688.4 of 12 km\u2069").assertIsDisplayed()
        assertNothingCutOff()
    }

    /** How many dots of pixels of a colour lie in each half of a chart, from left to right. */
    private fun halves(line: Line, direction: LayoutDirection, tier: Tier): Pair<Int, Int> {
        var counts = 0 to 0
        onScreen(content = {
            CompositionLocalProvider(LocalLayoutDirection provides direction) { LineChart(line, Modifier.fillMaxWidth().height(80.dp).testTag("line")) }
        }) {
            val image = onNodeWithTag("line").captureToImage()
            val (pixels, colour) = image.toPixelMap() to Palette.Light.of(tier).toArgb()
            val found = (0 until image.width).flatMap { x -> (0 until image.height).map { y -> x to y } }.filter { (x, y) -> pixels[x, y].toArgb() == colour }
            counts = found.count { it.first < image.width / 2 } to found.count { it.first >= image.width / 2 }
        }
        return counts
    }

    @Test
    fun `votes are filled in the tier's colour at the end, which lies left where one reads from the right`() {
        val line = Line(List(28) { LineDay(dot = 50.0 + it % 3, mean = 50.0, low = 48.0, high = 52.0, vote = it > 24, tier = Tier.CUT) })
        val (before, after) = halves(line, LayoutDirection.Ltr, Tier.CUT)
        assertEquals(0, before)
        assertTrue(after > 30, "$after")
        assertEquals(after to before, halves(line, LayoutDirection.Rtl, Tier.CUT))
    }

    @Test
    fun `what is only a gap draws nothing`() {
        onScreen(content = { LineChart(Line(List(28) { LineDay() }), Modifier.fillMaxWidth().height(80.dp).testTag("line")) }) {
            val pixels = onNodeWithTag("line").captureToImage().toPixelMap()
            assertEquals(1, (0 until pixels.width step 3).flatMap { x -> (0 until pixels.height).map { y -> pixels[x, y] } }.toSet().size)
        }
    }

    @Test
    fun `no line is drawn across a gap`() {
        val line = Line(List(21) { LineDay(mean = if (it in 8..12) null else 50.0) })
        onScreen(content = { LineChart(line, Modifier.fillMaxWidth().height(80.dp).testTag("line")) }) {
            val pixels = onNodeWithTag("line").captureToImage().toPixelMap()
            fun drawn(x: Int) = (0 until pixels.height).any { y -> pixels[x, y].toArgb() == Palette.Light.line.toArgb() }
            assertTrue(drawn(pixels.width / 4) && drawn(pixels.width * 3 / 4))
            assertFalse(drawn(pixels.width / 2))
        }
    }
}
