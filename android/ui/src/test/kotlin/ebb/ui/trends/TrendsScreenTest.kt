package ebb.ui.trends

import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import ebb.core.Language
import ebb.core.Series
import ebb.core.StreamChange
import ebb.core.Tier
import ebb.core.Trend
import ebb.core.TrendPoint
import ebb.core.TrendUnit
import ebb.core.Units
import ebb.core.VoteDrawn
import ebb.domain.screens.Reach
import ebb.domain.screens.Screens
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.aNewPhone
import ebb.domain.screens.today
import ebb.ui.FakeUiPhone
import ebb.ui.assertNothingCutOff
import ebb.ui.chart.TABLE
import ebb.ui.heard
import ebb.ui.onScreen
import ebb.ui.part.Dates
import ebb.ui.part.Measures
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import java.time.LocalDate

@OptIn(ExperimentalTestApi::class)
class TrendsScreenTest {
    private val phone = FakeUiPhone()

    private fun shown(screens: Screens, textSize: Float = 1f, language: Language = Language.EN, height: Int = 3000, act: ComposeUiTest.() -> Unit) {
        runBlocking { screens.sync.run() }
        onScreen(height = height, textSize = textSize, language = language, content = { TrendsScreen(screens.trends, phone) }, act = act)
    }

    @Test
    fun `each card is heard with its latest mean, its normal range, its side, and how often it counted`() = aBadWeek { screens ->
        shown(screens) {
            val said = heard().single { it.startsWith("Resting heart rate from 17") }
            assertTrue(listOf("7-day mean", "normal", "above your normal", "it counted on").all { it in said }, said)
            assertTrue(heard().any { it.startsWith("Sleep from") } && heard().any { it.startsWith("Training load from") })
            assertTrue(heard().single { it.startsWith("Verdicts from") }.contains("Ready: "))
        }
    }

    @Test
    fun `another reach is one tap away`() = aBadWeek { screens ->
        shown(screens) {
            onNodeWithText("4 weeks").assertIsSelected()
            onNodeWithText("6 months").performClick().assertIsSelected()
            assertEquals(Reach.SIX_MONTHS, screens.trends.state.value.reach)
        }
    }

    @Test
    fun `a tap on a line opens its days, the latest first, with their units`() = aBadWeek { screens ->
        shown(screens) {
            onNode(hasContentDescription("Resting heart rate from", substring = true)).performClick()
            onNodeWithTag(TABLE).assertIsDisplayed()
            val rows = heard()
            assertTrue(rows.indexOfFirst { Dates(Language.EN).day(today) in it } in 0 until rows.indexOfFirst { Dates(Language.EN).day(today.minusDays(3)) in it })
            assertTrue(rows.any { "bpm" in it })
        }
    }

    @Test
    fun `from the table of verdicts a past morning is opened`() = aBadWeek { screens ->
        var opened: LocalDate? = null
        runBlocking { screens.sync.run() }
        onScreen(height = 3000, content = { TrendsScreen(screens.trends, phone) { opened = it } }) {
            onNode(hasContentDescription("Verdicts from", substring = true)).performClick()
            onNodeWithText(Dates(Language.EN).day(today.minusDays(1)), substring = true).performClick()
            assertEquals(today.minusDays(1), opened)
        }
    }

    @Test
    fun `without data there is one sentence and one button`() = aNewPhone { screens ->
        shown(screens) {
            onNodeWithText("Bring in your history").performClick()
            assertEquals(listOf("pick history"), phone.asked)
        }
    }

    @Test
    fun `at the largest text nothing is cut off, in both languages`() = aBadWeek { screens ->
        for (language in Language.entries) shown(screens, 2f, language, 6000) { assertNothingCutOff() }
    }

    private fun point(ahead: Long, value: Double?, mean: Double?, vote: VoteDrawn? = null, excluded: Boolean = false, tier: Tier? = null) =
        TrendPoint(today.plusDays(ahead), value, mean, null, vote, excluded, tier)

    @Test
    fun `a day without a value is a gap, an excluded one is hollow, a new source is a tick, and usual short sleep is no vote`() {
        val points = listOf(
            point(0, 60.0, 61.0), point(1, null, null), point(2, 58.0, 60.0, VoteDrawn.STANDING),
            point(3, 57.0, 59.0, VoteDrawn.MILD), point(4, 40.0, null, excluded = true),
        )
        val line = Trend(Series.SLEEP, TrendUnit.MINUTES, points, listOf(StreamChange(today.plusDays(2), "one", "two"))).line { Tier.EASE }
        assertEquals(listOf(61.0, null, 60.0, 59.0, null), line.days.map { it.mean })
        assertEquals(listOf(false, false, false, true, false), line.days.map { it.vote })
        assertEquals(listOf(4), line.days.indices.filter { line.days[it].hollow })
        assertEquals(setOf(2), line.changes)
    }

    @Test
    fun `gaps are heard`() {
        val trend = Trend(Series.HRV, TrendUnit.MS, listOf(point(0, 60.0, 61.0), point(1, null, 60.0)), emptyList())
        assertEquals("HRV from 16 Mar 2026 to 17 Mar 2026. 7-day mean 60 ms, between 60 ms and 61 ms, 1 day without a value.", trend.told())
        assertEquals("HRV from 16 Mar 2026 to 16 Mar 2026. no value.", trend.copy(points = listOf(point(0, null, null))).told())
    }

    private fun Trend.told() = spoken(TrendsEnglish, Dates(Language.EN), Measures(Language.EN, Units.KM)).replace('\u00A0', ' ')

    @Test
    fun `before the first verdict no day is shown, after it one without is`() {
        val days = Trend(Series.TIER, TrendUnit.TIER, listOf(null, Tier.READY, null).mapIndexed { place, tier -> point(place.toLong(), null, null, tier = tier) }, emptyList()).tierDays()
        assertEquals(listOf(false, true, true), days.map { it.known })
        assertFalse(Trend(Series.TIER, TrendUnit.TIER, listOf(point(0, null, null)), emptyList()).tierDays().single().known)
    }
}
