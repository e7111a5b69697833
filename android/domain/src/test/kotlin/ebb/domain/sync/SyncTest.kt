package ebb.domain.sync

import ebb.core.ChangeReport
import ebb.core.ChangeSet
import ebb.core.EbbException
import ebb.core.Engine
import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.domain.Athlete
import ebb.domain.Killed
import ebb.domain.SyncEnd
import ebb.domain.at
import ebb.domain.athlete
import ebb.domain.day
import ebb.domain.distance
import ebb.domain.hrv
import ebb.domain.id
import ebb.domain.meta
import ebb.domain.night
import ebb.domain.nightBeats
import ebb.domain.restingHeartRate
import ebb.domain.run
import ebb.domain.runBeats
import ebb.domain.speed
import ebb.domain.wholeNight
import ebb.domain.wholeRun
import ebb.domain.health.HealthException
import ebb.domain.health.HealthReader
import ebb.domain.health.PhonePoint
import ebb.domain.health.RecordKind
import ebb.domain.health.RecordKind.DISTANCE
import ebb.domain.health.RecordKind.EXERCISE
import ebb.domain.health.RecordKind.HEART_RATE
import ebb.domain.health.RecordKind.HRV
import ebb.domain.health.RecordKind.RESTING_HEART_RATE
import ebb.domain.health.RecordKind.SLEEP
import ebb.domain.health.RecordKind.SPEED
import ebb.domain.health.TimeSpan
import java.time.Duration
import kotlin.math.abs
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitCancellation
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class SyncTest {
    private val today = day("2026-03-16")

    private fun <T> aPhone(use: (Athlete) -> T): T = athlete(today.at("08:00")) { athlete ->
        athlete.phone.write(wholeNight(today) + wholeRun(today.minusDays(1)))
        use(athlete)
    }

    private fun Athlete.runOf(on: java.time.LocalDate) = days(on, on).flatMap { it.runs }.singleOrNull()

    private fun Athlete.hour() = clock.pass(Duration.ofHours(1))

    @Test
    fun `a token is taken before the first page of its kind`() = aPhone { athlete ->
        athlete.sync()
        for (kind in RecordKind.entries) {
            val calls = athlete.phone.calls.filter { it.endsWith(" $kind") }
            assertEquals("token $kind", calls.first())
        }
        assertEquals(RecordKind.entries.toSet(), RecordKind.entries.filter { athlete.core.cursor(ebb.core.Platform.ANDROID, it.name) != null }.toSet())
    }

    @Test
    fun `what was read once is not read again, only asked for changes`() = aPhone { athlete ->
        athlete.sync()
        athlete.clock.pass(Duration.ofDays(4))
        athlete.phone.calls.clear()
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
        assertEquals(listOf("grants") + listOf(SLEEP, RESTING_HEART_RATE, HRV, EXERCISE, DISTANCE, SPEED, HEART_RATE).map { "changes $it" }, athlete.phone.calls)
    }

    @Test
    fun `pages are read to the last`() = athlete(today.at("08:00"), pageSize = 3) { athlete ->
        athlete.phone.write((0L..9L).map { restingHeartRate(today.minusDays(it), 50) })
        athlete.sync()
        assertEquals(10, athlete.days(today.minusDays(20), today).size)
    }

    @Test
    fun `a distance that comes after its run is the run's`() = aPhone { athlete ->
        val yesterday = today.minusDays(2)
        athlete.phone.write(run(yesterday))
        athlete.sync()
        assertNull(athlete.runOf(yesterday))
        athlete.hour()
        athlete.phone.write(distance(yesterday))
        athlete.sync()
        assertEquals(8000, athlete.runOf(yesterday)?.distanceM)
        athlete.hour()
        athlete.phone.write(distance(yesterday, 6000.0, athlete.clock.instant))
        athlete.sync()
        assertEquals(6000, athlete.runOf(yesterday)?.distanceM)
        athlete.hour()
        athlete.phone.delete(id("distance-$yesterday"))
        athlete.phone.write(distance(yesterday, 4000.0, athlete.clock.instant, "half"))
        athlete.sync()
        assertEquals(4000, athlete.runOf(yesterday)?.distanceM)
    }

    @Test
    fun `a distance that is deleted is the run's no more, also where nobody saw it go`() {
        for (expired in listOf(false, true)) aPhone { athlete ->
            athlete.sync()
            assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
            athlete.hour()
            athlete.phone.delete(id("distance-${today.minusDays(1)}"))
            if (expired) athlete.phone.expire(DISTANCE)
            athlete.sync()
            assertNull(athlete.runOf(today.minusDays(1)), "expired: $expired")
        }
    }

    @Test
    fun `a run that changed while distances could not be read has its own again once they can`() = aPhone { athlete ->
        athlete.sync()
        athlete.hour()
        athlete.phone.granted = RecordKind.entries.toSet() - DISTANCE
        athlete.phone.write(run(today.minusDays(1), athlete.clock.instant))
        athlete.sync()
        assertNull(athlete.runOf(today.minusDays(1)))
        athlete.hour()
        athlete.phone.granted = RecordKind.entries.toSet()
        athlete.sync()
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
    }

    @Test
    fun `the history permission goes away in the middle of a new reading, and nothing old goes with it`() = aPhone { athlete ->
        val long = today.minusDays(50)
        athlete.phone.write(wholeNight(long))
        athlete.sync()
        athlete.hour()
        athlete.phone.expire(SLEEP)
        var call = 0
        do {
            athlete.steps.at(++call) { athlete.phone.history = false }
            athlete.phone.history = true
            athlete.sync()
            assertNotNull(athlete.core.night(long), "before call $call")
            athlete.phone.expire(SLEEP)
        } while (!athlete.phone.history)
        assertTrue(call > 20)
    }

    @Test
    fun `a refused kind is named and the others are read, and it is read once it is granted`() = aPhone { athlete ->
        athlete.phone.granted = setOf(SLEEP, EXERCISE)
        assertEquals(RecordKind.entries.toSet() - SLEEP - EXERCISE, athlete.sync().note.notGranted)
        assertNotNull(athlete.core.night(today))
        assertNull(athlete.runOf(today.minusDays(1)))
        athlete.hour()
        athlete.phone.granted = RecordKind.entries.toSet()
        assertEquals(emptySet<RecordKind>(), athlete.sync().note.notGranted)
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
        assertEquals(listOf(1U, 44U), athlete.days(today, today).single().streams.filter { "resting" in it.stream }.map { it.samples }.map { minOf(it, 44U) })
    }

    @Test
    fun `a permission that goes away in the middle of a sync costs its kind alone`() = aPhone { athlete ->
        athlete.steps.at(4) { athlete.phone.granted = RecordKind.entries.toSet() - SLEEP }
        assertEquals(setOf(SLEEP), athlete.sync().note.notGranted)
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
    }

    @Test
    fun `no permission at all is said, and the day of the first one is forgotten`() = aPhone { athlete ->
        athlete.sync()
        assertEquals(today, athlete.settings.firstGrant)
        athlete.phone.granted = emptySet()
        assertEquals(SyncEnd.NO_GRANT, athlete.sync().note.ended)
        assertNull(athlete.settings.firstGrant)
        assertNotNull(athlete.core.night(today))
    }

    @Test
    fun `without the history permission 30 days are read, and the rest once it is given`() = aPhone { athlete ->
        val long = today.minusDays(50)
        athlete.phone.history = false
        athlete.phone.write(wholeNight(long) + wholeRun(long))
        athlete.sync()
        assertEquals(2, athlete.days(today.minusDays(60), today).size)
        athlete.hour()
        athlete.phone.history = true
        athlete.sync()
        assertEquals(8000, athlete.runOf(long)?.distanceM)
        assertNotNull(athlete.core.night(long))
    }

    @Test
    fun `after a token expired, what was deleted meanwhile is gone, and nothing that the phone hides for its age`() = aPhone { athlete ->
        val long = today.minusDays(50)
        athlete.phone.write(wholeNight(long))
        athlete.sync()
        athlete.hour()
        athlete.phone.history = false
        athlete.phone.delete(id("rhr-$today"), id("run-${today.minusDays(1)}"))
        athlete.phone.expire(*RecordKind.entries.toTypedArray())
        athlete.sync()
        assertNotNull(athlete.core.night(long))
        assertNull(athlete.runOf(today.minusDays(1)))
        assertEquals(emptyList<String>(), athlete.core.days(today, today).single().streams.map { it.stream }.filter { "platform" in it })
    }

    @Test
    fun `too many calls, and there are none for a quarter of an hour, then none until tomorrow`() = aPhone { athlete ->
        athlete.phone.failures.add(HealthException.Quota())
        assertEquals(SyncEnd.QUOTA, athlete.sync().note.ended)
        athlete.clock.pass(Duration.ofMinutes(14))
        athlete.phone.calls.clear()
        assertEquals(SyncEnd.QUOTA, athlete.sync().note.ended)
        assertEquals(emptyList<String>(), athlete.phone.calls)
        athlete.clock.pass(Duration.ofMinutes(2))
        athlete.phone.failures.add(HealthException.Quota())
        athlete.sync()
        assertEquals(today.plusDays(1).at("00:00"), athlete.settings.backOffUntil)
        athlete.clock.pass(Duration.ofDays(1))
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
        assertNull(athlete.settings.backOffUntil)
    }

    @Test
    fun `an opened app asks although the background was told to wait`() = aPhone { athlete ->
        athlete.phone.failures.add(HealthException.Quota())
        assertEquals(SyncEnd.QUOTA, athlete.sync().note.ended)
        assertEquals(SyncEnd.QUOTA, athlete.sync().note.ended)
        assertEquals(SyncEnd.DONE, athlete.sync(inFront = true).note.ended)
    }

    @Test
    fun `a clock that was set back holds no sync for longer than a day`() = aPhone { athlete ->
        athlete.settings.backOffUntil = athlete.clock.instant + Duration.ofHours(25)
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
    }

    @Test
    fun `who leaves the app in the middle of a sync has taken no permission away`() = aPhone { athlete ->
        for (call in listOf(5, 12, 20)) {
            athlete.steps.at(call) { athlete.phone.inBackground = true }
            val note = athlete.sync().note
            assertEquals(SyncEnd.UNAVAILABLE to emptySet<RecordKind>(), note.ended to note.notGranted)
            athlete.phone.inBackground = false
        }
        athlete.steps.live()
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
    }

    @Test
    fun `sessions that lie close to each other share a reading of their distances`() = athlete(today.at("08:00")) { athlete ->
        for (back in 1L..20L) athlete.phone.write(wholeRun(today.minusDays(back)))
        athlete.sync()
        assertTrue(athlete.phone.calls.count { it == "read DISTANCE" } <= 2, "${athlete.phone.calls}")
        assertEquals(20, athlete.days(today.minusDays(30), today).sumOf { day -> day.runs.count { it.distanceM == 8000L } })
    }

    @Test
    fun `a kill at any call costs no heart rate of yesterday, although nobody looks for days after it`() {
        var step = 0
        do {
            var killed = false
            athlete(today.at("08:00")) { athlete ->
                for (back in 0L..9L) athlete.phone.write(wholeNight(today.minusDays(back)) + wholeRun(today.minusDays(back + 1)))
                athlete.sync()
                val run = today.minusDays(1)
                // An old night is read anew because it changed, the young run because it is young.
                athlete.phone.write(nightBeats(today.minusDays(8), bpm = 44, modified = athlete.clock.instant), runBeats(run, bpm = 170))
                athlete.steps.killAt(++step)
                killed = runCatching { athlete.sync() }.exceptionOrNull() is Killed
                athlete.steps.live()
                athlete.clock.pass(Duration.ofDays(3))
                athlete.sync()
                assertTrue(athlete.runOf(run)!!.meanHr!! > 165, "killed at call $step")
            }
        } while (killed)
        assertTrue(step > 20)
    }

    @Test
    fun `a first sync that runs into the quota again and again comes to its end`() = athlete(today.at("08:00"), pageSize = 3) { athlete ->
        val days = 0L..20L
        days.forEach { athlete.phone.write(wholeNight(today.minusDays(it)) + wholeRun(today.minusDays(it + 1))) }
        var syncs = 0
        do {
            athlete.clock.pass(Duration.ofMinutes(16))
            athlete.steps.at(40) { throw HealthException.Quota() }
            val ended = athlete.sync().note.ended
            assertTrue(++syncs < 40)
        } while (ended != SyncEnd.DONE)
        assertTrue(syncs > 3)
        assertEquals(22, athlete.days(today.minusDays(40), today).size)
        assertEquals(21, athlete.days(today.minusDays(40), today).count { it.runs.singleOrNull()?.meanHr != null })
    }

    @Test
    fun `the phone's service is away, and the next sync goes on`() = aPhone { athlete ->
        athlete.steps.at(9) { throw HealthException.Unavailable() }
        assertEquals(SyncEnd.UNAVAILABLE, athlete.sync().note.ended)
        assertEquals(SyncEnd.UNAVAILABLE, athlete.settings.lastSync?.ended)
        athlete.steps.live()
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
    }

    @Test
    fun `heart rate is read of nights and runs and of nothing else`() = aPhone { athlete ->
        athlete.phone.write(ebb.domain.heartRate(today.minusDays(1).at("10:00"), today.minusDays(1).at("12:00"), 70, "noon"))
        val kept = mutableListOf<ebb.core.HeartRateMinute>()
        val core = object : EngineInterface by athlete.core {
            override fun apply(changes: ChangeSet, at: Moment): ChangeReport {
                changes.heartRate.forEach { kept += it.minutes }
                return athlete.core.apply(changes, at)
            }
        }
        runBlocking { Sync(core, athlete.phone, athlete.clock, athlete.settings, Dispatchers.Unconfined).run() }
        val windows = listOf(TimeSpan(night(today).start, night(today).end), TimeSpan(run(today.minusDays(1)).start, run(today.minusDays(1)).end))
        assertTrue(kept.size > 100)
        assertTrue(kept.all { minute -> windows.any { minute.minute * 60 in it.start.epochSecond until it.end.epochSecond } })
    }

    @Test
    fun `heart rate that comes days after its night and run is theirs`() = athlete(today.at("08:00")) { athlete ->
        val on = today.minusDays(1)
        athlete.phone.write(night(on), run(on), distance(on))
        athlete.sync()
        athlete.clock.pass(Duration.ofDays(5))
        athlete.sync()
        athlete.clock.pass(Duration.ofDays(1))
        athlete.phone.write(nightBeats(on), runBeats(on))
        athlete.sync()
        val day = athlete.days(on, on).single()
        assertNotNull(day.restingHeartRate)
        assertNotNull(day.runs.single().meanHr)
    }

    @Test
    fun `a route says distance, climb and grade where there is no other word on them`() = athlete(today.at("08:00")) { athlete ->
        val on = today.minusDays(1)
        val start = run(on).start
        val route = (0L..2640L step 10).map { PhonePoint(start.plusSeconds(it), 48.0 + it * 0.00003, 2.0, 100 + it * 0.06, 4.0) }
        athlete.phone.write(run(on).copy(hasRoute = true, route = route), speed(on))
        val changes = mutableListOf<ChangeSet>()
        val core = object : EngineInterface by athlete.core {
            override fun apply(changes: ChangeSet, at: Moment) = athlete.core.apply(changes, at).also { _ -> add(changes) }
            private fun add(one: ChangeSet) { changes += one }
        }
        runBlocking { Sync(core, athlete.phone, athlete.clock, athlete.settings, Dispatchers.Unconfined).run() }
        val metres = athlete.runOf(on)?.distanceM ?: 0
        assertTrue(abs(metres - 8806) < 50, "$metres m")
        val motion = changes.flatMap { it.motion }.flatMap { it.minutes }
        assertEquals(44, motion.size)
        assertTrue(motion.mapNotNull { it.gradePermille }.any { it in 15..21 })
    }

    @Test
    fun `a session that was deleted and written anew in one breath is there`() = aPhone { athlete ->
        athlete.sync()
        athlete.hour()
        athlete.phone.delete(id("night-$today"))
        athlete.phone.write(night(today, "06:00", athlete.clock.instant))
        athlete.sync()
        assertEquals(today.at("06:00"), athlete.core.night(today)?.end?.instant)
    }

    @Test
    fun `two who ask at once get one sync`() = aPhone { athlete ->
        runBlocking {
            val held = CompletableDeferred<Unit>()
            val slow = object : HealthReader by athlete.phone {
                override suspend fun token(kind: RecordKind): String {
                    held.await()
                    return athlete.phone.token(kind)
                }
            }
            val sync = Sync(athlete.core, slow, athlete.clock, athlete.settings, Dispatchers.Unconfined)
            val first = async { sync.run() }
            val second = async { sync.run() }
            yield()
            held.complete(Unit)
            assertEquals(first.await(), second.await())
            assertEquals(1, athlete.phone.calls.count { it == "read SLEEP" })
        }
    }

    @Test
    fun `who waits for a sync that is cancelled gets one of their own, and what was cancelled is noted`() = aPhone { athlete ->
        runBlocking {
            var hangs = true
            val hanging = object : HealthReader by athlete.phone {
                override suspend fun token(kind: RecordKind) = if (hangs) awaitCancellation() else athlete.phone.token(kind)
            }
            val sync = Sync(athlete.core, hanging, athlete.clock, athlete.settings, Dispatchers.Unconfined)
            val first = launch { sync.run() }
            yield()
            val second = async { sync.run() }
            yield()
            hangs = false
            first.cancelAndJoin()
            assertEquals(SyncEnd.DONE, second.await().note.ended)
            assertEquals(listOf(SyncEnd.STOPPED, SyncEnd.DONE), athlete.settings.syncs.map { it.ended })
        }
        assertEquals(8000, athlete.runOf(today.minusDays(1))?.distanceM)
    }

    @Test
    fun `progress names what is read and is over at the end`() = aPhone { athlete ->
        val seen = mutableListOf<SyncProgress>()
        lateinit var sync: Sync
        val watched = object : HealthReader by athlete.phone {
            override suspend fun changes(kind: RecordKind, token: String) = athlete.phone.changes(kind, token).also { sync.progress.value?.let(seen::add) }
        }
        sync = Sync(athlete.core, watched, athlete.clock, athlete.settings, Dispatchers.Unconfined)
        runBlocking { sync.run() }
        assertTrue(SyncProgress(SLEEP, 1, 1) in seen && seen.any { it.kind == EXERCISE }, "$seen")
        assertNull(sync.progress.value)
    }

    @Test
    fun `the core's own words are there where it fails, and no position has changed`() = aPhone { athlete ->
        val full = object : EngineInterface by athlete.core {
            override fun apply(changes: ChangeSet, at: Moment): ChangeReport = throw EbbException.Full("no room")
        }
        val result = runBlocking { Sync(full, athlete.phone, athlete.clock, athlete.settings, Dispatchers.Unconfined).run() }
        assertEquals("no room", result.message)
        assertNull(athlete.core.cursor(ebb.core.Platform.ANDROID, "SLEEP"))
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
    }
}
