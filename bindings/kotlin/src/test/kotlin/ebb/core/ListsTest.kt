package ebb.core

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class ListsTest {
    @Test
    fun `an empty delivery is one`() = withEngine { engine ->
        assertEquals(ChangeReport(0U, 0U, 0U, 0U, 0U, 0U), engine.apply(ChangeSet(), now))
    }

    @Test
    fun `any text comes back as it went`() = withEngine { engine ->
        for (text in listOf("Léa’s ⌚️ 🏃🏽‍♀️", "مرحبا", "日本語", "e\u0301", "\u0000", "a\nb", "ﷺ".repeat(999))) {
            engine.setRace(marathon().copy(id = text), now)
            assertEquals(text, engine.races().single().id)
        }
        assertEquals(null, engine.cursor(Platform.IOS, "🧭"))
    }

    @Test
    fun `a hundred thousand of anything cross at once, there and back`() = withEngine { engine ->
        val start = now.instant.epochSecond / 60 - 100_000
        val minutes = (0 until 100_000).map { HeartRateMinute(start + it, (4500 + it % 900).toUShort(), 4U) }
        val deletions = (0 until 100_000).map { Deletion(Platform.IOS, "gone-$it") }
        val report = engine.apply(ChangeSet(deletions = deletions, heartRate = listOf(HeartRateSeries(watch, null, minutes))), now)
        assertEquals(100_000UL, report.heartRateMinutes)
        val events = (0 until 100_000).joinToString(",", "[", "]") {
            """{"start_date_local": "${today.plusDays(it / 40L)}T00:00", "type": "Run", "name": "🏃"}"""
        }
        val missed = engine.checkPlan(events).notUnderstood
        assertEquals(100_000, missed.size)
        assertEquals(setOf("🏃"), missed.map { it.title }.toSet())
    }

    @Test
    fun `days and instants at the ends of time cross the border`() = withEngine { engine ->
        val days = listOf(day("1970-01-01"), day("1969-12-31"), day("2024-02-29"), day("9999-12-31"), java.time.LocalDate.of(-6060, 1, 3))
        for (day in days) {
            engine.setRace(marathon(day), now)
            assertEquals(day, engine.races().single().day)
        }
        assertEquals(null, engine.night(java.time.LocalDate.MAX), "what no calendar reaches is brought to its end")
        for (instant in listOf(java.time.Instant.MIN, java.time.Instant.MAX)) {
            assertEquals(emptyList<Interval>(), engine.wantedHeartRate(Moment(instant, 0)))
        }
        val odd = Moment(java.time.Instant.ofEpochMilli(now.instant.toEpochMilli() + 1), -12_345)
        engine.apply(ChangeSet(listOf(night(today).copy(start = odd, end = odd.plusMinutes(300)))), now)
        assertEquals(odd, engine.days(today.minusDays(2), today.plusDays(2)).single().sleep!!.start)
    }
}
