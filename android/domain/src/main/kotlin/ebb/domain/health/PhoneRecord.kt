package ebb.domain.health

import java.time.Instant
import java.time.ZoneOffset

/**
 * Where a record comes from.
 *
 * @property id the phone's id of the record, which a deletion names
 * @property app the package that wrote it
 * @property device the model, where the record names one; a maker alone tells no two devices apart
 * @property modified when it was last written
 * @property manual typed in by hand
 */
data class Meta(val id: String, val app: String, val device: String?, val modified: Instant?, val manual: Boolean)

/** What Health Connect holds, as plain values; offsets are null where the record has none. */
sealed interface PhoneRecord {
    val meta: Meta
}

/** Resting heart rate of a day, in beats a minute. */
data class PhoneRestingHeartRate(
    override val meta: Meta,
    val time: Instant,
    val offset: ZoneOffset?,
    val bpm: Long,
) : PhoneRecord

/** Heart rate variability (RMSSD) in ms. */
data class PhoneHrv(
    override val meta: Meta,
    val time: Instant,
    val offset: ZoneOffset?,
    val rmssdMs: Double,
) : PhoneRecord

/** Time in bed, with stages where there are any. */
data class PhoneSleep(
    override val meta: Meta,
    val start: Instant,
    val end: Instant,
    val startOffset: ZoneOffset?,
    val endOffset: ZoneOffset?,
    val stages: List<PhoneStage>,
) : PhoneRecord

/** A stretch of a night. */
data class PhoneStage(val start: Instant, val end: Instant, val kind: StageKind)

/** What a stretch of a night was; [SLEEPING] is asleep without saying how. */
enum class StageKind { UNKNOWN, AWAKE, SLEEPING, OUT_OF_BED, LIGHT, DEEP, REM, AWAKE_IN_BED }

/**
 * A training session.
 *
 * @property pauses what does not count as moving
 * @property hasRoute there is a route, be it readable or not
 * @property route its points, where they may be read
 */
data class PhoneExercise(
    override val meta: Meta,
    val start: Instant,
    val end: Instant,
    val startOffset: ZoneOffset?,
    val endOffset: ZoneOffset?,
    val activity: PhoneActivity,
    val pauses: List<TimeSpan>,
    val hasRoute: Boolean,
    val route: List<PhonePoint>?,
) : PhoneRecord

/** What was done, as far as Ebb tells apart. */
enum class PhoneActivity { RUN, WALK, STRENGTH, OTHER }

/** A point of a route: degrees, metres above the sea, and how many metres off it may be. */
data class PhonePoint(
    val time: Instant,
    val latitude: Double,
    val longitude: Double,
    val altitudeM: Double?,
    val accuracyM: Double? = null,
)

/** A stretch of heart rate samples. */
data class PhoneHeartRate(
    override val meta: Meta,
    val start: Instant,
    val end: Instant,
    val samples: List<Beats>,
) : PhoneRecord

/** Heart rate at an instant, in beats a minute. */
data class Beats(val time: Instant, val bpm: Long)

/** A distance covered in a stretch of time, in metres. */
data class PhoneDistance(
    override val meta: Meta,
    val start: Instant,
    val end: Instant,
    val metres: Double,
) : PhoneRecord

/** A stretch of speed samples. */
data class PhoneSpeed(
    override val meta: Meta,
    val start: Instant,
    val end: Instant,
    val samples: List<Speed>,
) : PhoneRecord

/** Speed at an instant, in m/s. */
data class Speed(val time: Instant, val metresPerSecond: Double)

/** From [start], included, to [end], excluded. */
data class TimeSpan(val start: Instant, val end: Instant)
