package ebb.domain

import ebb.core.Engine
import ebb.core.Moment
import ebb.domain.screens.OnboardingStep
import ebb.domain.health.Beats
import ebb.domain.health.Meta
import ebb.domain.health.PhoneActivity
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneExercise
import ebb.domain.health.PhoneHeartRate
import ebb.domain.health.PhoneHrv
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.PhoneSleep
import ebb.domain.health.PhoneSpeed
import ebb.domain.health.PhoneStage
import ebb.domain.health.Speed
import ebb.domain.health.StageKind
import ebb.domain.sync.Sync
import ebb.domain.sync.SyncResult
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.UUID
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.runBlocking

/** The words that the tests are written in. */

val berlin: ZoneId = ZoneId.of("Europe/Berlin")
const val WATCH = "com.example.watch"

fun day(text: String): LocalDate = LocalDate.parse(text)

/** A clock that goes on when told, and by a millisecond each time it is read: no two moments are one. */
class ManualClock(var instant: Instant) : Clock {
    override fun now(): Moment {
        instant = instant.plusMillis(1)
        return Moment(instant, offsetAt(instant).totalSeconds)
    }

    override fun offsetAt(instant: Instant): ZoneOffset = berlin.rules.getOffset(instant)

    fun pass(time: Duration) {
        instant += time
    }
}

class SettingsInMemory : Settings {
    override var notifications = false
    override var notifiedOn: LocalDate? = null
    override var firstGrant: LocalDate? = null
    override var backOffUntil: Instant? = null
    override var lastSync: SyncNote? = null
        set(value) {
            field = value
            syncs += listOfNotNull(value)
        }

    /** Every end of a sync, in order. */
    val syncs = mutableListOf<SyncNote>()
    override var languageTaken = false
    override var askCycle = false
    override var firstRunStep = OnboardingStep.WELCOME
    override var phoneColours = false
    override var onboarded = false
}

fun LocalDate.at(time: String): Instant = atTime(java.time.LocalTime.parse(time)).atZone(berlin).toInstant()

fun meta(id: String, modified: Instant?, app: String = WATCH, device: String? = "Watch 3") =
    Meta(UUID.nameUUIDFromBytes(id.toByteArray()).toString(), app, device, modified, manual = false)

fun id(name: String) = meta(name, null).id

fun restingHeartRate(on: LocalDate, bpm: Long, modified: Instant = on.at("06:35"), id: String = "rhr-$on") =
    PhoneRestingHeartRate(meta(id, modified), on.at("05:30"), ZoneOffset.ofHours(1), bpm)

fun hrv(on: LocalDate, ms: Double, modified: Instant = on.at("06:35"), at: String = "03:00", id: String = "hrv-$on-$at") =
    PhoneHrv(meta(id, modified), on.at(at), null, ms)

/** A night from eleven, with an hour awake and the rest unstaged. */
fun night(on: LocalDate, until: String = "06:30", modified: Instant = on.at("06:35"), id: String = "night-$on") = PhoneSleep(
    meta(id, modified), on.minusDays(1).at("23:00"), on.at(until), null, null,
    listOf(PhoneStage(on.at("02:00"), on.at("02:20"), StageKind.AWAKE)),
)

fun run(on: LocalDate, modified: Instant = on.at("17:45"), id: String = "run-$on", activity: PhoneActivity = PhoneActivity.RUN) = PhoneExercise(
    meta(id, modified), on.at("17:00"), on.at("17:44"), null, null, activity, emptyList(), hasRoute = false, route = null,
)

fun distance(on: LocalDate, metres: Double = 8000.0, modified: Instant = on.at("17:45"), id: String = "distance-$on") =
    PhoneDistance(meta(id, modified), on.at("17:00"), on.at("17:44"), metres)

fun speed(on: LocalDate, modified: Instant = on.at("17:45"), id: String = "speed-$on"): PhoneSpeed {
    val start = on.at("17:00")
    return PhoneSpeed(meta(id, modified), start, on.at("17:44"), (0L until 44L step 4).map { Speed(start.plusSeconds(60 * it), 3.0) })
}

/** A sample every four minutes: a bin of ten has two. */
fun heartRate(from: Instant, to: Instant, bpm: Long, id: String, modified: Instant = to) = PhoneHeartRate(
    meta(id, modified), from, to,
    generateSequence(from) { it.plusSeconds(240) }.takeWhile { it < to }.map { Beats(it, bpm + it.epochSecond / 240 % 3) }.toList(),
)

fun nightBeats(on: LocalDate, bpm: Long = 48, modified: Instant = on.at("06:35")) =
    heartRate(on.minusDays(1).at("22:00"), on.at("07:00"), bpm, "beats-night-$on", modified)

fun runBeats(on: LocalDate, bpm: Long = 148, modified: Instant = on.at("17:45")) =
    heartRate(on.at("16:50"), on.at("17:50"), bpm, "beats-run-$on", modified)

fun wholeNight(on: LocalDate): List<PhoneRecord> =
    listOf(restingHeartRate(on, 47L + on.dayOfMonth % 3), hrv(on, 58.0 + on.dayOfMonth % 7), night(on), nightBeats(on))

fun wholeRun(on: LocalDate): List<PhoneRecord> = listOf(run(on), distance(on), speed(on), runBeats(on))

/** One athlete's phone with the core on it, to be synced and asked. */
class Athlete(val clock: ManualClock, val phone: FakePhone, val core: Engine) : AutoCloseable {
    val settings = SettingsInMemory()

    /** The phone's. */
    var language = "en-GB"

    /** Calls of the phone and the core, to be stopped at one of them. */
    val steps = Steps()

    /** A sync as a new process would make it. */
    fun sync(inFront: Boolean = false): SyncResult {
        val sync = Sync(SteppedEngine(core, steps), SteppedReader(phone, steps), clock, settings, Dispatchers.Unconfined)
        return runBlocking { sync.run(inFront) }
    }

    fun days(from: LocalDate, to: LocalDate) = core.days(from, to)

    override fun close() = core.close()
}

fun <T> athlete(at: Instant, pageSize: Int = 1000, use: (Athlete) -> T): T {
    val clock = ManualClock(at)
    return Athlete(clock, FakePhone(clock, pageSize), Engine.inMemory()).use(use)
}
