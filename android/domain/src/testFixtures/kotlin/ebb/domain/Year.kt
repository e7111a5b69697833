package ebb.domain

import ebb.domain.health.Beats
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhonePoint
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.PhoneStage
import ebb.domain.health.Speed
import ebb.domain.health.StageKind
import ebb.domain.health.TimeSpan
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset
import kotlin.math.sin
import kotlin.random.Random

/** A year as a watch and a ring write it, untidy as they are: the same seed is the same year. */
class Year(private val last: LocalDate, days: Int = 365, seed: Int = 1) {
    private val chance = Random(seed)
    val first: LocalDate = last.minusDays(days - 1L)

    /** What each day wrote, oldest first. */
    val days: List<List<PhoneRecord>> = (0 until days).map { day(first.plusDays(it.toLong())) }

    private fun day(on: LocalDate): List<PhoneRecord> = buildList {
        val abroad = on.dayOfYear in 200..213
        val offset = if (abroad) ZoneOffset.ofHours(-7) else null
        val noise = chance.nextDouble(-3.0, 3.0)
        if (chance.nextInt(20) > 0) addAll(night(on, offset, noise))
        if (chance.nextInt(10) > 0) add(PhoneRestingHeartRate(meta("rhr-$on", on.at("09:00")), on.at("04:00"), offset, (47 + noise).toLong()))
        if (on.dayOfWeek.value in listOf(2, 4, 6, 7) && chance.nextInt(8) > 0) addAll(run(on, offset, on.dayOfWeek.value == 7))
        if (on.dayOfWeek.value == 5) add(exercise(on, "10:00", "10:40", PhoneActivity.STRENGTH, offset, "gym-$on"))
        if (on.dayOfWeek.value == 3) addAll(walk(on))
    }

    private fun night(on: LocalDate, offset: ZoneOffset?, noise: Double): List<PhoneRecord> {
        val start = on.minusDays(1).at("22:30").plusSeconds(chance.nextLong(0, 5400))
        val end = on.at("06:00").plusSeconds(chance.nextLong(0, 5400))
        val modified = end.plusSeconds(600)
        val staged = chance.nextInt(5) > 0
        val kinds = if (staged) listOf(StageKind.LIGHT, StageKind.DEEP, StageKind.REM, StageKind.LIGHT, StageKind.AWAKE_IN_BED, StageKind.UNKNOWN) else listOf(StageKind.AWAKE)
        val length = if (staged) 1500L else 600L
        val stages = generateSequence(start.plusSeconds(300)) { it.plusSeconds(if (staged) length else 9000) }.takeWhile { it.plusSeconds(length) < end }
            .mapIndexed { place, at -> PhoneStage(at, at.plusSeconds(length), kinds[place % kinds.size]) }.toList()
        return listOf(
            PhoneSleep(meta("night-$on", modified), start, end, offset, offset, stages),
            PhoneSleep(meta("ring-$on", modified, "com.example.ring", null), start.plusSeconds(420), end.minusSeconds(60), null, null, emptyList()),
        ) + (0L..4L).map { hour ->
            PhoneHrv(meta("hrv-$on-$hour", modified), start.plusSeconds(3600 * hour + 1800), offset, 60 - 3 * noise + hour)
        } + beats(start.minusSeconds(1000), end.plusSeconds(500), 173, "beats-$on", WATCH) { 50 + noise + 4 * sin(it / 40.0) } +
            beats(start.plusSeconds(30), end, 301, "ring-beats-$on", "com.example.ring") { 51 + noise }
    }

    private fun run(on: LocalDate, offset: ZoneOffset?, long: Boolean): List<PhoneRecord> {
        val minutes = if (long) 100L else 42L
        val start = on.at("16:30").plusSeconds(chance.nextLong(0, 3000))
        val end = start.plusSeconds(60 * minutes + 17)
        val modified = end.plusSeconds(30)
        val pace = chance.nextDouble(2.6, 3.4)
        val routed = chance.nextBoolean()
        val session = PhoneExercise(
            meta("run-$on", modified), start, end, offset, offset, PhoneActivity.RUN,
            listOf(TimeSpan(start.plusSeconds(600), start.plusSeconds(660)), TimeSpan(start.plusSeconds(640), start.plusSeconds(700))),
            routed, if (routed) route(start, end, pace) else null,
        )
        // The last one reaches beyond the end, the first begins before the start.
        val distances = (-1L..minutes step 10).map {
            val from = start.plusSeconds(60 * it)
            PhoneDistance(meta("distance-$on-$it", modified), from, from.plusSeconds(600), pace * 600)
        }
        val speeds = generateSequence(start.minusSeconds(20)) { it.plusSeconds(13) }.takeWhile { it < end.plusSeconds(40) }
            .mapIndexed { place, at -> Speed(at, pace + 0.2 * sin(place / 9.0)) }.toList()
        return listOf(session, PhoneSpeed(meta("speed-$on", modified), speeds.first().time, end.plusSeconds(60), speeds)) + distances +
            PhoneDistance(meta("phone-$on", modified, "com.example.steps", null), start, end, 9999.0) +
            beats(start.minusSeconds(90), end.plusSeconds(45), 7, "run-beats-$on", WATCH) { 140 + 10 * sin(it / 50.0) }
    }

    private fun walk(on: LocalDate) = listOf(
        exercise(on, "12:00", "13:00", PhoneActivity.WALK, null, "walk-$on"),
        PhoneDistance(meta("walked-$on", on.at("13:05")), on.at("12:00"), on.at("13:00"), 5000.0),
    )

    private fun exercise(on: LocalDate, from: String, to: String, activity: PhoneActivity, offset: ZoneOffset?, id: String) =
        PhoneExercise(meta(id, on.at(to).plusSeconds(20)), on.at(from), on.at(to), offset, offset, activity, emptyList(), false, null)

    private fun route(start: Instant, end: Instant, pace: Double) =
        generateSequence(0L) { it + 5 }.takeWhile { start.plusSeconds(it) <= end }.map {
            val metres = pace * it
            PhonePoint(start.plusSeconds(it), 52.5 + metres / 111_195.0, 13.4, 40 + 15 * sin(metres / 400), if (it % 55 == 0L) 80.0 else 4.0)
        }.toList()

    /** Samples at uneven seconds, a record for each half hour of them. */
    private fun beats(from: Instant, to: Instant, every: Long, id: String, app: String, bpm: (Int) -> Double): List<PhoneRecord> =
        generateSequence(from) { it.plusSeconds(every) }.takeWhile { it < to }.mapIndexed { place, at -> Beats(at, bpm(place).toLong()) }
            .chunked((1800 / every).toInt()).mapIndexed { place, samples ->
                PhoneHeartRate(meta("$id-$place", to, app), samples.first().time, samples.last().time.plusSeconds(1), samples)
            }.toList()
}
