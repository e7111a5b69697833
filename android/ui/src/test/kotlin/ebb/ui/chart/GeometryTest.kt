package ebb.ui.chart

import ebb.core.Tier
import java.time.LocalDate
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Where lines break, what is marked, what fits. */
class GeometryTest {
    @Test
    fun `a line breaks at each gap and goes on after it`() {
        assertEquals(listOf(1..2, 4..4, 6..7), listOf(null, 1, 2, null, 3, null, 4, 5).runs { it != null })
        assertEquals(emptyList<IntRange>(), listOf<Int?>(null, null).runs { it != null })
        assertEquals(listOf(0..2), listOf(1, 2, 3).runs { true })
    }

    @Test
    fun `what a signal says now are the votes at its end, and no earlier ones`() {
        val votes = listOf(true, false, true, true).map { LineDay(mean = 1.0, vote = it, tier = Tier.CUT) }
        assertEquals(listOf(false, false, true, true), votes.speakingNow().map { it.vote })
        assertEquals(listOf(false, false), votes.take(2).speakingNow().map { it.vote })
    }

    @Test
    fun `a scale holds every dot, line and edge of the band, and the line beside it`() {
        val line = Line(listOf(LineDay(dot = 40.0), LineDay(mean = 50.0, low = 45.0, high = 58.0)), beside = listOf(null, 61.0))
        val scale = requireNotNull(line.scale)
        assertTrue(scale.low < 40.0 && scale.high > 61.0)
        assertNull(Line(listOf(LineDay(), LineDay(hollow = true))).scale)
        assertEquals(0.5f, requireNotNull(Scale.of(listOf(50.0))).part(50.0), "one value lies in the middle")
        assertEquals(0.0, requireNotNull(Scale.of(listOf(30.0, 90.0), fromZero = true)).low, "amounts begin at nothing")
    }

    @Test
    fun `ticks are round, inside, and few`() {
        assertEquals(listOf(50.0, 52.0, 54.0, 56.0), Scale(48.2, 56.1).ticks(Scale.TENS))
        assertEquals(listOf(50.0, 55.0), Scale(46.2, 58.1).ticks(Scale.TENS))
        assertEquals(listOf(420.0, 450.0, 480.0, 510.0), Scale(400.0, 531.0).ticks(Scale.HOURS))
        assertTrue(Scale(0.0, 1e9).ticks(Scale.TENS).isEmpty(), "rather none than a thousand")
    }

    @Test
    fun `nothing hangs over an edge, and time runs the way one reads`() {
        val scale = Scale(0.0, 1.0)
        val (plot, mirrored) = listOf(false, true).map { Plot(100f, 50f, 11, scale, 5f, it) }
        assertEquals(listOf(5f, 95f), listOf(plot.x(0), plot.x(10)))
        assertEquals(listOf(95f, 5f), listOf(mirrored.x(0), mirrored.x(10)))
        assertEquals(listOf(45f, 5f), listOf(plot.y(0.0), plot.y(1.0)))
        assertEquals(listOf(0.5f, 99.5f), listOf(plot.before(0), plot.after(10)))
        assertTrue(mirrored.before(0) > mirrored.after(0))
        assertEquals(50f, Plot(100f, 50f, 1, scale, 5f).x(0), "one day stands in the middle")
    }

    @Test
    fun `bars are as high as their kilometres, a race in full and never dashed`() {
        val bars = listOf(Bar("Sat", "8", planned = 10, left = 8), Bar("Sun", "20", planned = 20, left = 20, race = true), Bar("Mon", "rest", 0, 0))
        assertEquals(listOf(0.5f to 0.4f, 1f to 1f, 0f to 0f), bars.heights())
        assertEquals(listOf(true, false, false), bars.map { it.isCut })
        assertEquals(false, Bar("Sun", "21", planned = 21, left = 0, race = true).isCut)
        assertEquals(listOf(0f to 0f), listOf(Bar("Mon", "rest", 0, 0)).heights())
        assertEquals(1f to 1f, listOf(Bar("Tue", "9", planned = 7, left = 9)).heights().single(), "what moved here fills")
    }

    @Test
    fun `weeks begin on Monday, and days that are not there keep their place`() {
        val days = (0L..8L).map { TierDay(LocalDate.parse("2026-03-18").plusDays(it), Tier.READY) }
        val weeks = days.weeks()
        assertEquals(listOf(7, 7), weeks.map { it.size })
        assertEquals(listOf(null, null, days[0]), weeks.first().take(3))
        assertEquals(listOf(days[8], null, null, null), weeks.last().drop(3))
        assertEquals(emptyList<List<TierDay?>>(), emptyList<TierDay>().weeks())
    }

    @Test
    fun `more days than there is room for become their means`() {
        val days = (1..10).map { LoadDay(it * 10.0, 40.0, null) }
        assertEquals(days, days.thinned(10))
        assertEquals(listOf(15.0, 35.0, 55.0, 75.0, 95.0), days.thinned(5).map { it.load })
        assertEquals(LoadDay(95.0, 40.0, null), days.thinned(5).last())
        assertEquals(listOf<Double?>(10.0), listOf(LoadDay(10.0, null, null), LoadDay(null, null, null)).thinned(1).map { it.load }, "a day of which nothing is known is no zero")
    }
}
