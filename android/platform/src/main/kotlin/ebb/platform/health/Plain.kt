package ebb.platform.health

import android.health.connect.datatypes.DistanceRecord
import android.health.connect.datatypes.ExerciseRoute
import android.health.connect.datatypes.ExerciseSegmentType
import android.health.connect.datatypes.ExerciseSessionRecord
import android.health.connect.datatypes.ExerciseSessionType
import android.health.connect.datatypes.HeartRateRecord
import android.health.connect.datatypes.HeartRateVariabilityRmssdRecord
import android.health.connect.datatypes.Metadata
import android.health.connect.datatypes.Record
import android.health.connect.datatypes.RestingHeartRateRecord
import android.health.connect.datatypes.SleepSessionRecord
import android.health.connect.datatypes.SleepSessionRecord.StageType
import android.health.connect.datatypes.SpeedRecord
import ebb.domain.health.Beats
import ebb.domain.health.Meta
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
import ebb.domain.health.RecordKind
import ebb.domain.health.Speed
import ebb.domain.health.StageKind
import ebb.domain.health.TimeSpan

/** The framework's class of a kind. */
internal val RecordKind.type: Class<out Record>
    get() = when (this) {
        RecordKind.RESTING_HEART_RATE -> RestingHeartRateRecord::class.java
        RecordKind.HRV -> HeartRateVariabilityRmssdRecord::class.java
        RecordKind.SLEEP -> SleepSessionRecord::class.java
        RecordKind.EXERCISE -> ExerciseSessionRecord::class.java
        RecordKind.HEART_RATE -> HeartRateRecord::class.java
        RecordKind.DISTANCE -> DistanceRecord::class.java
        RecordKind.SPEED -> SpeedRecord::class.java
    }

/** A record as plain values; null for a kind that Ebb does not read. Here the framework's types end. */
internal fun plain(record: Record): PhoneRecord? = when (record) {
    is RestingHeartRateRecord ->
        PhoneRestingHeartRate(meta(record), record.time, record.zoneOffset, record.beatsPerMinute)
    is HeartRateVariabilityRmssdRecord ->
        PhoneHrv(meta(record), record.time, record.zoneOffset, record.heartRateVariabilityMillis)
    is SleepSessionRecord -> PhoneSleep(
        meta(record), record.startTime, record.endTime, record.startZoneOffset, record.endZoneOffset,
        record.stages.map { PhoneStage(it.startTime, it.endTime, stage(it.type)) },
    )
    is ExerciseSessionRecord -> exercise(record)
    // The framework keeps samples in no order.
    is HeartRateRecord -> PhoneHeartRate(
        meta(record), record.startTime, record.endTime,
        record.samples.map { Beats(it.time, it.beatsPerMinute) }.sortedBy { it.time },
    )
    is DistanceRecord -> PhoneDistance(meta(record), record.startTime, record.endTime, record.distance.inMeters)
    is SpeedRecord -> PhoneSpeed(
        meta(record), record.startTime, record.endTime,
        record.samples.map { Speed(it.time, it.speed.inMetersPerSecond) }.sortedBy { it.time },
    )
    else -> null
}

private fun exercise(record: ExerciseSessionRecord) = PhoneExercise(
    meta(record), record.startTime, record.endTime, record.startZoneOffset, record.endZoneOffset,
    activity(record.exerciseType),
    record.segments.filter { it.segmentType == ExerciseSegmentType.EXERCISE_SEGMENT_TYPE_PAUSE }
        .map { TimeSpan(it.startTime, it.endTime) },
    record.hasRoute(),
    record.route?.routeLocations?.map(::point),
)

private fun point(location: ExerciseRoute.Location) =
    PhonePoint(
        location.time, location.latitude, location.longitude,
        altitudeM = location.altitude?.inMeters, accuracyM = location.horizontalAccuracy?.inMeters,
    )

private fun meta(record: Record): Meta = record.metadata.let {
    Meta(
        id = it.id,
        app = it.dataOrigin.packageName.orEmpty(),
        device = it.device.model?.takeIf(String::isNotEmpty),
        modified = it.lastModifiedTime,
        manual = it.recordingMethod == Metadata.RECORDING_METHOD_MANUAL_ENTRY,
    )
}

/** Running as an export counts it (docs/imports.md): the treadmill too; hiking is walking. */
private fun activity(type: Int) = when (type) {
    ExerciseSessionType.EXERCISE_SESSION_TYPE_RUNNING,
    ExerciseSessionType.EXERCISE_SESSION_TYPE_RUNNING_TREADMILL,
    -> PhoneActivity.RUN
    ExerciseSessionType.EXERCISE_SESSION_TYPE_WALKING,
    ExerciseSessionType.EXERCISE_SESSION_TYPE_HIKING,
    -> PhoneActivity.WALK
    ExerciseSessionType.EXERCISE_SESSION_TYPE_STRENGTH_TRAINING,
    ExerciseSessionType.EXERCISE_SESSION_TYPE_WEIGHTLIFTING,
    -> PhoneActivity.STRENGTH
    else -> PhoneActivity.OTHER
}

private fun stage(type: Int) = when (type) {
    StageType.STAGE_TYPE_AWAKE -> StageKind.AWAKE
    StageType.STAGE_TYPE_SLEEPING -> StageKind.SLEEPING
    StageType.STAGE_TYPE_AWAKE_OUT_OF_BED -> StageKind.OUT_OF_BED
    StageType.STAGE_TYPE_SLEEPING_LIGHT -> StageKind.LIGHT
    StageType.STAGE_TYPE_SLEEPING_DEEP -> StageKind.DEEP
    StageType.STAGE_TYPE_SLEEPING_REM -> StageKind.REM
    StageType.STAGE_TYPE_AWAKE_IN_BED -> StageKind.AWAKE_IN_BED
    else -> StageKind.UNKNOWN
}
