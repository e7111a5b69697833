package ebb.core

import org.json.JSONObject
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class ReadingTest {
    @Test
    fun `of nobody nothing is known and nothing is made up`() = withEngine { engine ->
        val morning = engine.morning(now)
        assertNull(morning.verdict.tier)
        assertEquals(List(3) { Grade.UNAVAILABLE }, morning.verdict.votes.map { it.grade })
        assertEquals(emptyList<DayValues>(), engine.days(today.minusDays(9), today))
        assertNull(engine.night(today))
        assertNull(engine.plan(today, today, now))
        assertNull(engine.notification(now))
        assertNull(engine.homeZone())
        assertEquals(emptyList<SourceStream>(), engine.sources(today))
    }

    @Test
    fun `a morning has its votes with band and last value, and its words`() = withOrdinaryDays { engine ->
        val morning = engine.morning(now)
        val resting = morning.verdict.votes.first()
        assertEquals(listOf(Metric.RESTING_HEART_RATE, Metric.HRV, Metric.SLEEP), morning.verdict.votes.map { it.metric })
        assertTrue(resting.mean!! in resting.band!!.low..resting.band!!.high)
        assertEquals(DayValue(today, 48.0), resting.last)
        assertEquals(Tier.READY, morning.verdict.tier)
        assertEquals(PlanOrigin.DEFAULT_WEEK, morning.plan)
        assertEquals(morning.sessions.map { it.id }.toSet(), morning.text.plan.map { it.id }.toSet())
        assertEquals(morning, engine.morning(now), "asking again adds nothing")
    }

    @Test
    fun `a past morning is what was known then`() = withOrdinaryDays { engine ->
        val yesterday = engine.pastMorning(today.minusDays(1), now)
        assertEquals(today.minusDays(1), yesterday.verdict.votes.first().last!!.day)
        assertThrows(EbbException.Refused::class.java) { engine.pastMorning(today.plusDays(1), now) }
        Unit
    }

    @Test
    fun `what is being learned says how far it is`() = withEngine { engine ->
        engine.apply(ChangeSet((0L..6L).map { restingHeartRate(today.minusDays(it), 48.0) }), now)
        val learning = engine.morning(now).learning.single()
        assertTrue(learning.metric == Metric.RESTING_HEART_RATE && learning.have < learning.need)
    }

    @Test
    fun `days and nights are those that were delivered`() = withOrdinaryDays { engine ->
        val days = engine.days(today.minusDays(60), today)
        assertEquals(61, days.size)
        assertEquals(450.0, days.last().sleep!!.asleepMin)
        assertEquals("rmssd", days.last().hrv!!.method)
        val night = engine.night(today)!!
        assertEquals(moment("2026-03-15T23:00:00+01:00"), night.start)
        assertEquals(SleepStage.ASLEEP, night.stages.single().stage)
        assertThrows(EbbException.Refused::class.java) { engine.days(today, today.minusDays(1)) }
        assertThrows(EbbException.Refused::class.java) { engine.days(today.minusYears(12), today) }
        Unit
    }

    @Test
    fun `every series is ready to draw, a point a day`() = withOrdinaryDays { engine ->
        for (series in Series.entries) {
            val trend = engine.trend(series, today.minusDays(27), today)
            assertEquals((27L downTo 0L).map { today.minusDays(it) }, trend.points.map { it.day }, "$series")
        }
        val tiers = engine.trend(Series.TIER, today.minusDays(3), today)
        assertEquals(listOf(TrendUnit.TIER, Tier.READY), listOf(tiers.unit, tiers.points.last().tier))
        assertThrows(EbbException.Refused::class.java) { engine.trend(Series.HRV, today, today.minusDays(1)) }
        Unit
    }

    @Test
    fun `an explanation goes down to the samples, and names its numbers once`() = withOrdinaryDays { engine ->
        val explanation = engine.explain(today, now)
        assertEquals(0U, explanation.steps.first().depth)
        assertTrue(explanation.steps.zipWithNext().all { (a, b) -> b.depth <= a.depth + 1U }, "no step skips a level")
        val sample = explanation.steps.firstNotNullOf { it.about as? ExplainAbout.Sample }
        assertTrue(sample.counts && sample.knownSince != null)
        val named = explanation.parameters.map { it.id }
        assertEquals(named.distinct(), named)
        assertTrue(named.containsAll(explanation.steps.flatMap { it.parameters }) && named.isNotEmpty())
        assertTrue(explanation.parameters.all { it.citation.isNotBlank() && it.least <= it.greatest })
    }

    @Test
    fun `a replay of the past has every morning`() = withOrdinaryDays { engine ->
        val report = engine.backtest(today.minusDays(20), today, Preset.SENSITIVE)
        assertEquals(21, report.mornings.size)
        assertEquals(2, report.says.size)
        assertTrue(report.cuts.all { it.text.isNotBlank() })
    }

    @Test
    fun `the widget's file is small and tells of this morning`() = withOrdinaryDays { engine ->
        val text = engine.snapshot(now)
        val snapshot = JSONObject(text)
        assertTrue(text.toByteArray().size <= 4096)
        assertEquals(listOf(1, "2026-03-16", "ready"), listOf("version", "day", "tier").map { snapshot[it] })
        assertEquals(moment("2026-03-17T04:00:00+01:00"), moment(snapshot.getString("stale_after")))
    }

    @Test
    fun `a notification speaks when something changes`() = withOrdinaryDays { engine ->
        engine.checkIn(today, CheckIn(Overall.AWFUL), now)
        val notification = engine.notification(now)!!
        assertTrue(notification.title.isNotBlank() && notification.body.isNotBlank())
    }

    @Test
    fun `what an app asks for each morning comes at once`() = withOrdinaryDays { engine ->
        engine.checkIn(today, CheckIn(Overall.AWFUL), now)
        assertEquals(Today(engine.morning(now), engine.snapshot(now), engine.notification(now)), engine.today(now))
    }
}
