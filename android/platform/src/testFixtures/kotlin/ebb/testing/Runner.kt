package ebb.testing

import android.health.connect.datatypes.Device
import android.health.connect.datatypes.DistanceRecord
import android.health.connect.datatypes.ExerciseSessionRecord
import android.health.connect.datatypes.ExerciseSessionType
import android.health.connect.datatypes.HeartRateRecord
import android.health.connect.datatypes.HeartRateVariabilityRmssdRecord
import android.health.connect.datatypes.Metadata
import android.health.connect.datatypes.Record
import android.health.connect.datatypes.RestingHeartRateRecord
import android.health.connect.datatypes.SleepSessionRecord
import android.health.connect.datatypes.units.Length
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime
import java.time.ZoneOffset

/** The records of a runner with a watch, as Health Connect holds them, in the framework's own types. */
object Runner {
    val OFFSET: ZoneOffset = ZoneOffset.ofHours(1)

    fun at(text: String): Instant = OffsetDateTime.parse("$text+01:00").toInstant()

    fun from(model: String? = "Pulse 3", id: String? = null, method: Int = Metadata.RECORDING_METHOD_AUTOMATICALLY_RECORDED): Metadata =
        Metadata.Builder()
            .setDevice(Device.Builder().setManufacturer("Acme").setModel(model).setType(Device.DEVICE_TYPE_WATCH).build())
            .setRecordingMethod(method)
            .apply { if (id != null) setId(id) }
            .build()

    fun restingHeartRate(on: LocalDate, bpm: Long, from: Metadata = from()): RestingHeartRateRecord =
        RestingHeartRateRecord.Builder(from, at("${on}T05:30:00"), bpm).setZoneOffset(OFFSET).build()

    fun hrv(on: LocalDate, ms: Double): HeartRateVariabilityRmssdRecord =
        HeartRateVariabilityRmssdRecord.Builder(from(), at("${on}T03:00:00"), ms).setZoneOffset(OFFSET).build()

    /** In bed from 23:00, asleep all [minutes]. */
    fun night(on: LocalDate, minutes: Long): SleepSessionRecord {
        val start = at("${on.minusDays(1)}T23:00:00")
        val end = start.plusSeconds(60 * minutes)
        return SleepSessionRecord.Builder(from(), start, end).setStartZoneOffset(OFFSET).setEndZoneOffset(OFFSET)
            .setStages(listOf(SleepSessionRecord.Stage(start, end, SleepSessionRecord.StageType.STAGE_TYPE_SLEEPING)))
            .build()
    }

    /** A run at 17:00 with its distance and a heart rate each minute. */
    fun run(on: LocalDate, minutes: Long, metres: Double, bpm: Long = 140): List<Record> {
        val start = at("${on}T17:00:00")
        val end = start.plusSeconds(60 * minutes)
        val samples = (0..<minutes).map { HeartRateRecord.HeartRateSample(bpm, start.plusSeconds(60 * it)) }
        return listOf(
            ExerciseSessionRecord.Builder(from(), start, end, ExerciseSessionType.EXERCISE_SESSION_TYPE_RUNNING)
                .setStartZoneOffset(OFFSET).setEndZoneOffset(OFFSET).build(),
            DistanceRecord.Builder(from(), start, end, Length.fromMeters(metres)).build(),
            HeartRateRecord.Builder(from(), start, end, samples).build(),
        )
    }

    /**
     * [days] of a life until [last], the last morning: runs on three days of seven. In the last nine days, where
     * [overreached], resting heart rate goes up, HRV down and sleep gets short.
     */
    fun life(days: Int, last: LocalDate, overreached: Boolean): List<Record> = (days - 1L downTo 0).flatMap { back ->
        val on = last.minusDays(back)
        // Nights differ, and the same way on every run of a test.
        val swing = (on.toEpochDay() * 7 % 11 - 5).toDouble()
        val tired = overreached && back < 9
        val morning = listOf(
            night(on, if (tired) 405 else 455 + swing.toLong()),
            hrv(on, (if (tired) 46.0 else 62.0) + swing),
            restingHeartRate(on, (if (tired) 55L else 48L) + on.toEpochDay() % 3),
        )
        val runs = back > 0 && on.dayOfWeek.value % 2 == 0
        morning + if (runs) run(on, 45, 8000.0 + 100 * swing) else emptyList()
    }
}
