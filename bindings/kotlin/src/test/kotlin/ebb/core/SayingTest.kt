package ebb.core

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SayingTest {
    @Test
    fun `answers of a day add up and come back`() = withEngine { engine ->
        engine.checkIn(today, CheckIn(Overall.AWFUL, fatigue = 4.0), now)
        engine.checkIn(today, CheckIn(illness = Illness.ABOVE, limp = false, redFlag = false, pain = 2.0, soreness = 1.0), now.plusMinutes(1))
        val said = engine.checkIns(today, today).single()
        assertEquals(CheckInOn(today, CheckIn(Overall.AWFUL, 4.0, 1.0, 2.0, false, false, Illness.ABOVE)), said)
        assertEquals(emptyList<CheckInOn>(), engine.checkIns(today.plusDays(1), today.plusDays(2)))
    }

    @Test
    fun `tags of a day are the last that were said`() = withEngine { engine ->
        engine.tagDay(today, DayTags(ill = true, travelH = 6), now)
        engine.tagDay(today, DayTags(alcohol = true), now)
        assertEquals(listOf(TagsOn(today, DayTags(alcohol = true))), engine.dayTags(today.minusDays(1), today))
        engine.tagDay(today, DayTags(), now)
        assertEquals(emptyList<TagsOn>(), engine.dayTags(today.minusDays(1), today))
    }

    @Test
    fun `a run waits for a word until it is rated or skipped`() = withEngine { engine ->
        engine.apply(ChangeSet(listOf(run(today.minusDays(1)), run(today.minusDays(2)))), now)
        val (late, early) = engine.unratedRuns(now)
        assertEquals(listOf(today.minusDays(1), today.minusDays(2)), listOf(late.day, early.day))
        engine.rateRun(late.day, RunRating(late.start, 5.0, 1, settledNextMorning = true), now)
        assertEquals(listOf(early), engine.unratedRuns(now))
        engine.skipRating(early.start, now)
        assertEquals(emptyList<UnratedRun>(), engine.unratedRuns(now))
    }

    @Test
    fun `what was said of a return comes back`() = withEngine { engine ->
        assertNull(engine.returnRecord(today))
        val record = ReturnRecord(Cause.TENDON, true, ReturnStage.S3, 40_000)
        engine.setReturnRecord(record, now)
        assertEquals(ReturnSaid(today, record), engine.returnRecord(today.plusDays(1)))
    }

    @Test
    fun `the profile is kept whole and speaks its language`() = withOrdinaryDays { engine ->
        val english = engine.morning(now).text.headline
        val profile = Profile(
            Language.FR, Units.MI, Preset.BALANCED, 1984, Sex.FEMALE, 470.0, 47.0, 188.0, 172.0, 255.0,
            Level.ADVANCED, 12, listOf(Injury(day("2024-05-02"), Cause.BONE)), true, listOf(ColdCondition.RAYNAUD),
        )
        assertEquals(Preset.STEADY, engine.profile().preset)
        engine.setProfile(profile, now)
        assertEquals(profile, engine.profile())
        assertTrue(engine.morning(now).text.headline != english)
        assertEquals("dim. 15 mars", engine.pastMorning(today.minusDays(1), now).text.page.date.lowercase())
    }

    @Test
    fun `the order of sources says who speaks`() = withEngine { engine ->
        val ring = Origin(Platform.IOS, "ring", "Ring")
        val of = { origin: Origin, bpm: Double -> (0L..20L).map { today.minusDays(it) }.map { restingHeartRate(it, bpm, "${origin.name}$it").copy(origin = origin, device = null) } }
        engine.apply(ChangeSet(of(watch, 47.0) + of(ring, 52.0).drop(3)), now)
        val (first, second) = engine.sources(today)
        assertTrue(first.speaks && !second.speaks && second.app == "ring")
        engine.setSourceOrder(Metric.RESTING_HEART_RATE, listOf(second.stream))
        assertEquals(second.stream, engine.sources(today).single { it.speaks }.stream)
        assertEquals(1UL, engine.sources(today).first().place)
        assertThrows(EbbException.Refused::class.java) { engine.setSourceOrder(Metric.HRV, listOf(second.stream)) }
        assertThrows(EbbException.Refused::class.java) { engine.setSourceOrder(Metric.HRV, listOf("no stream")) }
        Unit
    }

    @Test
    fun `the answer about eating is taken down`() = withEngine { engine ->
        engine.answerUnderfuelling(true, now)
        assertTrue(engine.morning(now).text.advice.any { it.topic == AdviceTopic.UNDERFUELLING })
        engine.answerUnderfuelling(false, now.plusMinutes(1))
        assertFalse(engine.morning(now.plusMinutes(2)).text.advice.any { it.topic == AdviceTopic.UNDERFUELLING })
    }
}
