package ebb.platform

import android.health.connect.HealthConnectException
import android.health.connect.datatypes.ExerciseRoute
import android.health.connect.datatypes.ExerciseSegment
import android.health.connect.datatypes.ExerciseSegmentType
import android.health.connect.datatypes.ExerciseSessionRecord
import android.health.connect.datatypes.ExerciseSessionType
import android.health.connect.datatypes.HeartRateRecord
import android.health.connect.datatypes.Metadata
import android.health.connect.datatypes.SleepSessionRecord
import android.health.connect.datatypes.SpeedRecord
import android.health.connect.datatypes.units.Length
import android.health.connect.datatypes.units.Velocity
import ebb.domain.health.HealthException
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
import ebb.domain.health.RecordKind
import ebb.domain.health.StageKind
import ebb.domain.health.TimeSpan
import ebb.platform.health.PhoneHealth
import ebb.testing.CallsAreFromOutside
import ebb.testing.FakeHealthConnect
import ebb.testing.Runner
import ebb.testing.Runner.at
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/** The framework's own client over a service in memory. */
@RunWith(RobolectricTestRunner::class)
@Config(shadows = [CallsAreFromOutside::class])
class HealthTest {
    private lateinit var phone: FakeHealthConnect
    private lateinit var reader: PhoneHealth
    private val day = LocalDate.parse("2026-03-15")
    private val always = TimeSpan(Instant.EPOCH, at("2026-03-17T00:00:00"))

    @Before
    fun aPhone() {
        phone = FakeHealthConnect.installed()
        reader = PhoneHealth(RuntimeEnvironment.getApplication())
    }

    private fun all(kind: RecordKind, span: TimeSpan = always): List<PhoneRecord> = runBlocking {
        val records = mutableListOf<PhoneRecord>()
        var next: Long? = null
        do {
            val page = reader.read(kind, span, next)
            records += page.records
            next = page.next
        } while (next != null)
        records
    }

    private inline fun <reified T : PhoneRecord> only(kind: RecordKind): T = all(kind).single() as T

    @Test
    fun `every kind arrives as it was written, and says who wrote it`() {
        phone.marshalled = true
        val id = phone.write(listOf(Runner.restingHeartRate(day, 47))).single()
        phone.write(listOf(Runner.hrv(day, 61.5)) + Runner.run(day, 3, 650.0, bpm = 151))
        val start = at("2026-03-15T17:00:00")
        phone.write(
            listOf(
                SpeedRecord.Builder(
                    Runner.from(), start, start.plusSeconds(60),
                    listOf(SpeedRecord.SpeedRecordSample(Velocity.fromMetersPerSecond(3.5), start)),
                ).build(),
            ),
        )
        val resting = only<PhoneRestingHeartRate>(RecordKind.RESTING_HEART_RATE)
        assertEquals(47L, resting.bpm)
        assertEquals(at("2026-03-15T05:30:00") to Runner.OFFSET, resting.time to resting.offset)
        with(resting.meta) {
            assertEquals(listOf(id, "com.example.watch", "Pulse 3", FakeHealthConnect.WRITTEN, false), listOf(this.id, app, device, modified, manual))
        }
        assertEquals(61.5, only<PhoneHrv>(RecordKind.HRV).rmssdMs, 0.0)
        assertEquals(650.0, only<PhoneDistance>(RecordKind.DISTANCE).metres, 1e-9)
        assertEquals(listOf(3.5), only<PhoneSpeed>(RecordKind.SPEED).samples.map { it.metresPerSecond })
        val beats = only<PhoneHeartRate>(RecordKind.HEART_RATE).samples
        assertEquals(listOf(0L, 60L, 120L).map { start.plusSeconds(it) to 151L }, beats.map { it.time to it.bpm })
    }

    @Test
    fun `a night has its stages, every one of the platform's eight`() {
        val start = at("2026-03-14T23:00:00")
        val stages = (0..7).map { SleepSessionRecord.Stage(start.plusSeconds(3600L * it), start.plusSeconds(3600L * (it + 1)), it) }
        phone.write(listOf(SleepSessionRecord.Builder(Runner.from(), start, start.plusSeconds(3600 * 8)).setStages(stages).build()))
        val night = only<PhoneSleep>(RecordKind.SLEEP)
        assertEquals(StageKind.entries, night.stages.map { it.kind })
        assertEquals(stages.map { it.startTime to it.endTime }, night.stages.map { it.start to it.end })
    }

    @Test
    fun `a session brings its kind and its pauses, a rest is none, and a route where it may be read`() {
        val start = at("2026-03-15T17:00:00")
        val minute = { n: Long -> start.plusSeconds(60 * n) }
        val route = ExerciseRoute(
            listOf(
                ExerciseRoute.Location.Builder(start, 52.5, 13.4)
                    .setAltitude(Length.fromMeters(34.0)).setHorizontalAccuracy(Length.fromMeters(6.5)).build(),
                ExerciseRoute.Location.Builder(minute(1), 52.501, 13.401).build(),
            ),
        )
        val session = { type: Int -> ExerciseSessionRecord.Builder(Runner.from(), start, minute(30), type) }
        val run = session(ExerciseSessionType.EXERCISE_SESSION_TYPE_RUNNING).setRoute(route).setSegments(
            listOf(
                ExerciseSegment.Builder(minute(5), minute(7), ExerciseSegmentType.EXERCISE_SEGMENT_TYPE_PAUSE).build(),
                ExerciseSegment.Builder(minute(9), minute(10), ExerciseSegmentType.EXERCISE_SEGMENT_TYPE_REST).build(),
            ),
        )
        val first = phone.write(listOf(run.build())).single()
        with(only<PhoneExercise>(RecordKind.EXERCISE)) {
            assertEquals(PhoneActivity.RUN, activity)
            assertEquals(listOf(TimeSpan(minute(5), minute(7))), pauses)
            assertTrue(hasRoute)
            assertEquals(listOf(PhonePoint(start, 52.5, 13.4, 34.0, 6.5), PhonePoint(minute(1), 52.501, 13.401, null, null)), this.route)
        }
        phone.delete(first)
        phone.routes = false
        val kinds = mapOf(
            ExerciseSessionType.EXERCISE_SESSION_TYPE_RUNNING_TREADMILL to PhoneActivity.RUN,
            ExerciseSessionType.EXERCISE_SESSION_TYPE_HIKING to PhoneActivity.WALK,
            ExerciseSessionType.EXERCISE_SESSION_TYPE_WALKING to PhoneActivity.WALK,
            ExerciseSessionType.EXERCISE_SESSION_TYPE_STRENGTH_TRAINING to PhoneActivity.STRENGTH,
            ExerciseSessionType.EXERCISE_SESSION_TYPE_WEIGHTLIFTING to PhoneActivity.STRENGTH,
            ExerciseSessionType.EXERCISE_SESSION_TYPE_BIKING to PhoneActivity.OTHER,
        )
        for ((type, activity) in kinds) {
            val id = phone.write(listOf(session(type).setRoute(route).build())).single()
            with(only<PhoneExercise>(RecordKind.EXERCISE)) {
                assertEquals(activity, this.activity)
                assertTrue("there is a route", hasRoute)
                assertNull("and it may not be read", this.route)
            }
            phone.delete(id)
        }
    }

    @Test
    fun `what was typed in says so, and a device without a model has no name`() {
        phone.write(listOf(Runner.restingHeartRate(day, 50, Runner.from(model = null, method = Metadata.RECORDING_METHOD_MANUAL_ENTRY))))
        with(only<PhoneRestingHeartRate>(RecordKind.RESTING_HEART_RATE).meta) {
            assertTrue(manual)
            assertNull(device)
        }
    }

    @Test
    fun `2,500 records come in three pages, in order of time`() {
        val days = (0L..<2500L).map { day.minusDays(it) }
        phone.write(days.map { Runner.restingHeartRate(it, 48) })
        val read = all(RecordKind.RESTING_HEART_RATE).map { (it as PhoneRestingHeartRate).time }
        assertEquals(days.reversed().map { at("${it}T05:30:00") }, read)
        assertEquals(3, phone.calls.count { it.startsWith("read") })
    }

    @Test
    fun `a span holds what begins in it, and nothing else`() {
        val span = TimeSpan(at("2026-03-15T17:00:00"), at("2026-03-15T18:00:00"))
        val series = { from: String, minutes: Long ->
            val start = at("2026-03-15T$from:00")
            HeartRateRecord.Builder(
                Runner.from(), start, start.plusSeconds(60 * minutes),
                listOf(HeartRateRecord.HeartRateSample(120, start)),
            ).build()
        }
        phone.write(listOf(series("16:00", 60), series("13:00", 300), series("17:00", 1), series("17:59", 60), series("18:00", 5)))
        val starts = all(RecordKind.HEART_RATE, span).map { (it as PhoneHeartRate).start }
        assertEquals(listOf(at("2026-03-15T17:00:00"), at("2026-03-15T17:59:00")), starts)
    }

    @Test
    fun `a token taken before reading tells what came, changed and went after it`() = runBlocking {
        val (first, second) = phone.write(listOf(Runner.restingHeartRate(day, 47), Runner.restingHeartRate(day.minusDays(1), 48)))
        val token = reader.token(RecordKind.RESTING_HEART_RATE)
        phone.write(listOf(Runner.restingHeartRate(day, 44, Runner.from(id = first)), Runner.hrv(day, 60.0)))
        phone.delete(second)
        val changes = reader.changes(RecordKind.RESTING_HEART_RATE, token)
        assertEquals(listOf(44L), changes.upserts.map { (it as PhoneRestingHeartRate).bpm })
        assertEquals(listOf(second), changes.deleted)
        assertFalse(changes.more)
        assertTrue(reader.changes(RecordKind.RESTING_HEART_RATE, changes.next).upserts.isEmpty())
    }

    @Test
    fun `a service that never answers is one to be asked later`() {
        phone.silent = true
        val impatient = PhoneHealth(RuntimeEnvironment.getApplication(), patience = Duration.ofMillis(20))
        val questions: List<suspend () -> Any> = listOf(
            { impatient.token(RecordKind.SLEEP) },
            { impatient.changes(RecordKind.SLEEP, "0;1") },
            { impatient.read(RecordKind.SLEEP, always, null) },
        )
        for (ask in questions) assertThrows(HealthException.Unavailable::class.java) { runBlocking { withTimeout(10_000) { ask() } } }
        assertEquals(3, phone.calls.size)
    }

    @Test
    fun `changes come page by page until there are no more`() = runBlocking {
        var token = reader.token(RecordKind.RESTING_HEART_RATE)
        phone.write((0L..<2500L).map { Runner.restingHeartRate(day.minusDays(it), 48) })
        val pages = mutableListOf<Int>()
        do {
            val changes = reader.changes(RecordKind.RESTING_HEART_RATE, token)
            pages += changes.upserts.size
            token = changes.next
        } while (changes.more)
        assertEquals(listOf(1000, 1000, 500), pages)
    }

    @Test
    fun `a token that the phone forgot is an expired one, and each error says what helps`() {
        val token = runBlocking { reader.token(RecordKind.SLEEP) }
        phone.expireTokens()
        assertThrows(HealthException.TokenExpired::class.java) { runBlocking { reader.changes(RecordKind.SLEEP, token) } }
        val answers = mapOf(
            HealthConnectException.ERROR_SECURITY to HealthException.NotGranted::class.java,
            HealthConnectException.ERROR_RATE_LIMIT_EXCEEDED to HealthException.Quota::class.java,
            HealthConnectException.ERROR_DATA_SYNC_IN_PROGRESS to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_REMOTE to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_IO to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_INTERNAL to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_UNKNOWN to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_UNSUPPORTED_OPERATION to HealthException.Unavailable::class.java,
            HealthConnectException.ERROR_INVALID_ARGUMENT to HealthException.Unavailable::class.java,
        )
        for ((code, exception) in answers) {
            phone.errors += code
            val thrown = assertThrows(exception) { runBlocking { reader.read(RecordKind.SLEEP, always, null) } }
            if (thrown is HealthException.NotGranted) assertEquals(RecordKind.SLEEP, thrown.kind)
        }
    }
}
