package ebb.core

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class DeliveryTest {
    @Test
    fun `a delivery applied twice changes nothing`() = withEngine { engine ->
        val changes = ordinaryDays()
        assertEquals(changes.records.size.toULong(), engine.apply(changes, now).newRecords)
        val again = engine.apply(changes, now)
        assertEquals(listOf(0UL, 0UL, changes.records.size.toULong()), listOf(again.newRecords, again.changed, again.duplicates))
    }

    @Test
    fun `a deletion that comes before its record holds`() = withEngine { engine ->
        engine.apply(ChangeSet(deletions = listOf(Deletion(Platform.IOS, "typo"))), now)
        engine.apply(ChangeSet(listOf(restingHeartRate(today, 90.0, "typo"), restingHeartRate(today.minusDays(1), 48.0))), now)
        assertEquals(listOf(today.minusDays(1)), engine.days(today.minusDays(9), today).map { it.day })
    }

    @Test
    fun `a cursor is kept with its delivery and is none before`() = withEngine { engine ->
        val position = byteArrayOf(0, -1, 127, -128)
        assertNull(engine.cursor(Platform.IOS, "sleep"))
        engine.apply(ChangeSet(cursors = listOf(Cursor(Platform.IOS, "sleep", position))), now)
        assertArrayEquals(position, engine.cursor(Platform.IOS, "sleep"))
        assertNull(engine.cursor(Platform.ANDROID, "sleep"))
    }

    @Test
    fun `heart rate is wanted of nights and runs until it was asked for`() = withEngine { engine ->
        val old = today.minusDays(9)
        engine.apply(ChangeSet(listOf(night(old), night(today))), now)
        val wanted = engine.wantedHeartRate(now)
        assertEquals(listOf(night(today), night(old)).map { Interval(it.start.instant, it.end.instant) }, wanted)
        engine.apply(ChangeSet(heartRateAsked = wanted), now)
        assertEquals(wanted.take(1), engine.wantedHeartRate(now), "watches are late by up to two days")
    }

    @Test
    fun `what is here and no longer on the phone was deleted while nobody looked`() = withEngine { engine ->
        val days = (0L..3L).map { today.minusDays(it) }
        engine.apply(ChangeSet(days.map(::night) + days.map { restingHeartRate(it, 48.0) }), now)
        val span = Interval(moment("${today.minusDays(2)}T00:00:00+01:00").instant, now.instant)
        val held = engine.nativeIds(Platform.IOS, HeldKind.RESTING_HEART_RATE, span)
        assertEquals(days.take(3).reversed().map { "rhr-$it" }, held)
        engine.apply(ChangeSet(deletions = (held - "rhr-$today").map { Deletion(Platform.IOS, it) }), now)
        assertEquals(listOf("rhr-$today"), engine.nativeIds(Platform.IOS, HeldKind.RESTING_HEART_RATE, span))
        assertEquals(2, engine.nativeIds(Platform.IOS, HeldKind.SLEEP, span).size, "a night begins the day before")
    }

    @Test
    fun `every kind of record crosses the border`() = withEngine { engine ->
        val at = moment("${today}T04:00:00+01:00")
        val beats = (0..40).map { Beat(it * 1000 + it % 2 * 40, BeatLink.Gap(false)) } + Beat(45_000, BeatLink.Rate(61.5f))
        val bodies = listOf(
            RecordBody.RestingHeartRate(48.0),
            RecordBody.Rmssd(60.5),
            RecordBody.Sdnn(55.25, beats),
            RecordBody.Sleep(SleepStage.DEEP),
            RecordBody.SleepSession(listOf(SleepSpan(at.instant, at.instant.plusSeconds(900), SleepStage.REM))),
            RecordBody.Workout(Activity.STRENGTH, 1800.0, null, null, null, 6.0, 21.5),
        )
        val records = bodies.mapIndexed { i, body -> record("r$i", at.plusMinutes(i * 60L), body, at.plusMinutes(i * 60L + 40)) }
        val minute = at.instant.epochSecond / 60
        val report = engine.apply(
            ChangeSet(
                records + run(today.minusDays(1)),
                heartRate = listOf(HeartRateSeries(watch, "Watch6,7", listOf(HeartRateMinute(minute, 4810U, 6U)))),
                motion = listOf(MotionSeries(watch, null, listOf(MotionMinute(minute, 2780U, 20), MotionMinute(minute + 1, 2790U)))),
            ),
            now,
        )
        assertEquals(listOf(7UL, 1UL, 2UL), listOf(report.newRecords, report.heartRateMinutes, report.motionMinutes))
    }

    @Test
    fun `what was forgotten by hand is gone`() = withEngine { engine ->
        val done = SessionDone(Activity.RUN, moment("2026-03-15T07:00:00+01:00"), 2700, 8000, 4.0)
        val id = engine.recordSession(done, now)
        assertEquals(listOf(8000L), engine.days(today.minusDays(2), today).flatMap { it.runs }.map { it.distanceM })
        assertTrue(engine.forgetSession(id, now.plusMinutes(1)))
        assertTrue(!engine.forgetSession("nobody's", now))
        assertEquals(emptyList<DayValues>(), engine.days(today.minusDays(2), today))
    }
}
