package ebb.domain.mapping

import ebb.core.Activity
import ebb.core.Moment
import ebb.core.Origin
import ebb.core.Platform
import ebb.core.RecordBody
import ebb.core.SleepSpan
import ebb.core.SleepStage
import ebb.domain.at
import ebb.domain.berlin
import ebb.domain.day
import ebb.domain.distance
import ebb.domain.health.Beats
import ebb.domain.health.Meta
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhonePoint
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.PhoneStage
import ebb.domain.health.Speed
import ebb.domain.health.StageKind
import ebb.domain.health.TimeSpan
import ebb.domain.hrv
import ebb.domain.meta
import ebb.domain.night
import ebb.domain.restingHeartRate
import ebb.domain.run
import ebb.domain.speed
import java.time.Instant
import java.time.ZoneOffset
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class MappingTest {
    private val summer = day("2026-07-01")
    private val today = day("2026-03-16")
    private val offsets: Offsets = { berlin.rules.getOffset(it) }

    private fun PhoneExercise.body(vararg distances: PhoneDistance) =
        workout(distances.asList(), emptyList(), offsets).record.body as RecordBody.Workout

    private fun PhoneSleep.stages() = (record(offsets).body as RecordBody.SleepSession).stages

    @Test
    fun `who wrote it is a package and a model, as in an export`() {
        val record = restingHeartRate(today, 48).record(offsets)
        assertEquals(Origin(Platform.ANDROID, "com.example.watch", "com.example.watch"), record.origin)
        assertEquals("Watch 3", record.device)
        assertEquals(RecordBody.RestingHeartRate(48.0), record.body)
        val nobody = Meta("id", "", "", null, manual = true)
        assertEquals("unknown", nobody.origin().app)
        assertNull(nobody.model())
    }

    @Test
    fun `a record has its own offset, else the phone's at that instant`() {
        assertEquals(3600, restingHeartRate(summer, 48).record(offsets).start.offsetSeconds)
        assertEquals(7200, hrv(summer, 60.0).record(offsets).start.offsetSeconds)
        val change = day("2026-03-29")
        val record = night(change).record(offsets)
        assertEquals(listOf(Moment(change.minusDays(1).at("23:00"), 3600), Moment(change.at("06:30"), 7200)), listOf(record.start, record.end))
        assertEquals(-36000, restingHeartRate(summer, 48).copy(offset = ZoneOffset.ofHours(-10)).record(offsets).start.offsetSeconds)
    }

    @Test
    fun `every stage has its meaning, and unknown is asleep`() {
        val from = today.at("01:00")
        val stages = StageKind.entries.mapIndexed { place, kind -> PhoneStage(from.plusSeconds(60L * place), from.plusSeconds(60L * place + 60), kind) }
        val expected = listOf(
            SleepStage.ASLEEP, SleepStage.AWAKE, SleepStage.ASLEEP, SleepStage.AWAKE, SleepStage.LIGHT, SleepStage.DEEP, SleepStage.REM, SleepStage.AWAKE,
        )
        assertEquals(expected, night(today).copy(stages = stages).stages().map { it.stage })
    }

    @Test
    fun `a night without a stage of sleep is asleep from end to end but for what it says of being awake`() {
        val night = night(today)
        val whole = SleepSpan(night.start, night.end, SleepStage.ASLEEP)
        assertEquals(listOf(SleepSpan(today.at("02:00"), today.at("02:20"), SleepStage.AWAKE), whole), night.stages())
        assertEquals(listOf(whole), night.copy(stages = emptyList()).stages())
    }

    @Test
    fun `distance counts pro rata by time, of the same app alone`() {
        val run = run(today)
        fun part(from: String, to: String, app: String = "com.example.watch") = PhoneDistance(meta("d$from", null, app), today.at(from), today.at(to), 1000.0)
        assertNull(run.body().distanceM)
        assertEquals(8000.0, run.body(distance(today)).distanceM)
        assertEquals(500.0, run.body(part("16:50", "17:10")).distanceM)
        assertEquals(1500.0, run.body(part("16:50", "17:10"), part("17:10", "17:20")).distanceM)
        assertEquals(1000.0, run.body(part("17:10", "17:10")).distanceM)
        assertNull(run.body(part("16:00", "17:00")).distanceM)
        assertNull(run.body(part("17:20", "17:10")).distanceM)
        assertNull(run.body(part("17:10", "17:20", "com.example.steps")).distanceM)
        assertNull(run.body(part("17:10", "17:20").copy(metres = Double.POSITIVE_INFINITY)).distanceM)
    }

    @Test
    fun `pauses do not count, those that overlap count once, and those outside not at all`() {
        fun pause(from: String, to: String) = TimeSpan(today.at(from), today.at(to))
        val paused = run(today).copy(pauses = listOf(pause("17:10", "17:20"), pause("17:15", "17:25"), pause("16:50", "17:01"), pause("17:43", "18:00"), pause("17:30", "17:29")))
        assertEquals((44 - 15 - 1 - 1) * 60.0, paused.body().movingS)
        assertEquals(0.0, run(today).copy(end = today.at("16:00")).body().movingS)
    }

    @Test
    fun `what was done is a run, a walk, strength or something else`() {
        val kinds = PhoneActivity.entries.map { run(today, activity = it).body().activity }
        assertEquals(listOf(Activity.RUN, Activity.WALK, Activity.STRENGTH, Activity.CROSS), kinds)
    }

    @Test
    fun `a session told again is newer than what it was, and known as long`() {
        val again = today.at("20:00")
        val first = run(today).workout(emptyList(), emptyList(), offsets).record
        val second = run(today).workout(listOf(distance(today)), emptyList(), offsets, again).record
        assertEquals(listOf(null, today.at("17:45")), listOf(first.created, first.modified))
        assertEquals(listOf(today.at("17:45"), again), listOf(second.created, second.modified))
    }

    @Test
    fun `a run has its route's minutes, else those of its speed, and a walk has none`() {
        val start = today.at("17:00")
        val points = (0L..600L step 5).map { PhonePoint(start.plusSeconds(it), 48.0 + it * 0.00003, 2.0, 50.0, 3.0) }
        val other = speed(today).let { it.copy(meta = it.meta.copy(app = "com.example.phone")) }
        val routed = run(today).copy(hasRoute = true, route = points)
        assertEquals(listOf(10), routed.workout(emptyList(), listOf(speed(today)), offsets).motion.map { it.minutes.size })
        assertEquals(listOf("com.example.phone", "com.example.watch"), routed.workout(emptyList(), listOf(other), offsets).motion.map { it.origin.app })
        val sampled = run(today).workout(emptyList(), listOf(speed(today)), offsets).motion
        assertEquals(3000.toUShort(), sampled.single().minutes.first().speedMmS)
        assertTrue(routed.copy(activity = PhoneActivity.WALK).workout(emptyList(), listOf(speed(today)), offsets).motion.isEmpty())
    }

    @Test
    fun `a window takes whole minutes, by app and device, and nothing beside them`() {
        val at: (String) -> Instant = { Instant.parse("2026-03-16T10:$it.000Z") }
        fun beats(id: String, device: String, vararg samples: Pair<String, Long>) =
            PhoneHeartRate(meta(id, null, device = device), at("00:00"), at("59:00"), samples.map { Beats(at(it.first), it.second) })
        val window = TimeSpan(at("10:30"), at("12:20"))
        val series = heartRateSeries(
            listOf(beats("a", "Watch 3", "09:59" to 99, "10:10" to 60, "12:50" to 70, "13:00" to 99), beats("b", "Watch 3", "10:50" to 62), beats("c", "Ring", "11:00" to 55)),
            window,
        )
        assertEquals(listOf("Watch 3", "Ring"), series.map { it.device })
        assertEquals(listOf(6100, 7000), series.first().minutes.map { it.centiBpm.toInt() })
        assertEquals(TimeSpan(at("10:00"), at("13:00")), window.wholeMinutes())
        assertEquals(TimeSpan(at("10:00"), at("12:00")), TimeSpan(at("10:00"), at("12:00")).wholeMinutes())
        val speeds = PhoneSpeed(meta("s", null), at("10:00"), at("12:00"), listOf(Speed(at("10:05"), 3.0), Speed(at("12:59"), 4.0), Speed(at("13:00"), 5.0)))
        assertEquals(listOf(3000, 4000), speedSeries(listOf(speeds), window).single().minutes.map { it.speedMmS.toInt() })
    }
}
