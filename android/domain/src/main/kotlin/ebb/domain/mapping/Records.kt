package ebb.domain.mapping

import ebb.core.HealthRecord
import ebb.core.Moment
import ebb.core.Origin
import ebb.core.Platform
import ebb.core.RecordBody
import ebb.core.SleepSpan
import ebb.core.SleepStage
import ebb.domain.health.Meta
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneStage
import ebb.domain.health.StageKind
import java.time.Instant
import java.time.ZoneOffset

/**
 * The phone's own offset at an instant. A record without one gets it: wrong only for who wrote it abroad, and no worse
 * than the export, which is read in the zone of home.
 */
typealias Offsets = (Instant) -> ZoneOffset

/** Stands for an app that the phone does not name, as in an export. */
private const val UNKNOWN_APP = "unknown"

/** Who wrote it: Health Connect knows an app by its package alone. */
fun Meta.origin(): Origin = app.ifEmpty { UNKNOWN_APP }.let { Origin(Platform.ANDROID, it, it) }

/** The device's model; an empty one says nothing. */
fun Meta.model(): String? = device?.ifEmpty { null }

/** A day's resting heart rate as the core takes it. */
fun PhoneRestingHeartRate.record(offsets: Offsets): HealthRecord =
    meta.at(moment(time, offset, offsets), RecordBody.RestingHeartRate(bpm.toDouble()))

/** A sample of heart rate variability as the core takes it. */
fun PhoneHrv.record(offsets: Offsets): HealthRecord =
    meta.at(moment(time, offset, offsets), RecordBody.Rmssd(rmssdMs))

/** A night as the core takes it: with stages, or asleep from end to end but for what it says of being awake. */
fun PhoneSleep.record(offsets: Offsets): HealthRecord {
    val spans = stages.map { SleepSpan(it.start, it.end, it.stage()) }
    val whole = if (spans.all { it.stage == SleepStage.AWAKE }) listOf(SleepSpan(start, end, SleepStage.ASLEEP)) else emptyList()
    val body = RecordBody.SleepSession(spans + whole)
    return meta.record(moment(start, startOffset, offsets), moment(end, endOffset, offsets), body)
}

/** Unknown is asleep (the model's section 1), as is sleeping without saying how. */
private fun PhoneStage.stage() = when (kind) {
    StageKind.UNKNOWN, StageKind.SLEEPING -> SleepStage.ASLEEP
    StageKind.AWAKE, StageKind.OUT_OF_BED, StageKind.AWAKE_IN_BED -> SleepStage.AWAKE
    StageKind.LIGHT -> SleepStage.LIGHT
    StageKind.DEEP -> SleepStage.DEEP
    StageKind.REM -> SleepStage.REM
}

internal fun moment(instant: Instant, own: ZoneOffset?, offsets: Offsets) =
    Moment(instant, (own ?: offsets(instant)).totalSeconds)

private fun Meta.at(moment: Moment, body: RecordBody) = record(moment, moment, body)

internal fun Meta.record(start: Moment, end: Moment, body: RecordBody) =
    HealthRecord(origin(), model(), id, start, end, created = null, modified, body)
