package ebb.domain.sync

import ebb.core.DayValues
import ebb.domain.Athlete
import ebb.domain.Killed
import ebb.domain.SyncEnd
import ebb.domain.at
import ebb.domain.athlete
import ebb.domain.day
import ebb.domain.distance
import ebb.domain.health.HealthException
import ebb.domain.health.PhoneRecord
import ebb.domain.health.RecordKind
import ebb.domain.hrv
import ebb.domain.id
import ebb.domain.restingHeartRate
import ebb.domain.wholeNight
import ebb.domain.wholeRun
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Whatever happened on the way, after a last undisturbed sync the core says what it would say to someone who comes new. */
class EveryOrderTest {
    private companion object {
        /** What was said to who came new to a phone that shows all or 30 days of these records. */
        val newcomers = ConcurrentHashMap<Pair<Boolean, List<PhoneRecord>>, Set<DayValues>>()
    }

    private val today = day("2026-03-16")

    /** What may happen to a phone between two syncs, or to the sync itself. */
    private enum class Event { CHANGE, DELETE, EXPIRE, REVOKE, GRANT, HISTORY, QUOTA }

    private fun Athlete.happens(event: Event) {
        clock.pass(Duration.ofHours(1))
        val now = clock.instant
        val value = now.epochSecond / 3600 % 7
        when (event) {
            Event.CHANGE -> {
                phone.write(restingHeartRate(today, 50 + value, now), distance(today.minusDays(1), 7000.0 - value, now))
                phone.write(wholeNight(today.minusDays(2)) + hrv(today, 77.0, now, "04:00"))
            }
            Event.DELETE -> phone.delete(id("night-$today"), id("distance-${today.minusDays(1)}"), id("run-${today.minusDays(3)}"), id("hrv-$today-03:00"))
            Event.EXPIRE -> phone.expire(*RecordKind.entries.toTypedArray())
            Event.REVOKE -> phone.granted = setOf(RecordKind.SLEEP, RecordKind.EXERCISE, RecordKind.HEART_RATE)
            Event.GRANT -> phone.granted = RecordKind.entries.toSet()
            Event.HISTORY -> phone.history = !phone.history
            Event.QUOTA -> phone.failures.addAll(List(3) { HealthException.Quota() })
        }
    }

    private fun <T> anAthlete(use: (Athlete) -> T): T = athlete(today.at("08:00"), pageSize = 2) { athlete ->
        athlete.phone.history = false
        // The oldest lie beyond the wall.
        for (back in listOf(40L, 3L, 0L)) athlete.phone.write(wholeNight(today.minusDays(back)))
        for (back in listOf(41L, 3L, 1L)) athlete.phone.write(wholeRun(today.minusDays(back)))
        use(athlete)
    }

    private fun isWhatItWouldBe(athlete: Athlete, events: List<Event>) {
        athlete.steps.live()
        athlete.phone.failures.clear()
        athlete.phone.granted = RecordKind.entries.toSet()
        // Who has seen what is old keeps it, even if the phone shows it no more.
        athlete.phone.history = Event.HISTORY in events
        // Longer than the core asks for heart rate again by itself.
        athlete.clock.pass(Duration.ofDays(3))
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended, "$events")
        val held = athlete.phone.held.toList()
        val fresh = newcomers.getOrPut(athlete.phone.history to held) { newcomer(athlete, held) }
        assertTrue(fresh.size >= 2)
        val days = athlete.everyDay()
        assertEquals(emptyList<Any>(), (days - fresh).map { "said: $it" } + (fresh - days).map { "should be: $it" }, "$events")
    }

    private fun newcomer(athlete: Athlete, held: List<PhoneRecord>) = athlete(athlete.clock.instant) { other ->
        other.phone.history = athlete.phone.history
        other.phone.write(held)
        other.sync()
        other.everyDay()
    }

    private fun Athlete.everyDay(): Set<DayValues> = days(today.minusDays(60), today.plusDays(2)).toSet()

    private fun sequences(length: Int): List<List<Event>> =
        if (length == 0) listOf(emptyList()) else sequences(length - 1).flatMap { before -> Event.entries.map { before + it } }

    @Test
    fun `all 343 orders of three events, with a sync after each`() {
        val all = sequences(3)
        for (events in all) anAthlete { athlete ->
            athlete.sync()
            for (event in events) {
                athlete.happens(event)
                athlete.sync()
            }
            isWhatItWouldBe(athlete, events)
        }
        println("orders of three events: ${all.size}")
        assertEquals(343, all.size)
    }

    @Test
    fun `all 49 orders of two events, the process killed at every call of every sync, one later each time`() {
        var kills = 0
        for (events in sequences(2)) anAthlete { athlete ->
            kills += athlete.diesAtEveryCall()
            for (event in events) {
                athlete.happens(event)
                kills += athlete.diesAtEveryCall()
            }
            isWhatItWouldBe(athlete, events)
        }
        println("kills in orders of two events: $kills")
        assertTrue(kills > 49 * 30)
    }

    @Test
    fun `killed once, at each call of the first sync and of that after an expiry`() {
        var kills = 0
        for (events in listOf(listOf(), listOf(Event.EXPIRE))) {
            var step = 0
            do {
                val killed = anAthlete { athlete ->
                    if (events.isNotEmpty()) athlete.sync()
                    events.forEach { athlete.happens(it) }
                    athlete.steps.killAt(++step)
                    val killed = athlete.dies()
                    isWhatItWouldBe(athlete, events)
                    killed
                }
                if (killed) kills++
            } while (killed)
        }
        println("single kills: $kills")
        assertTrue(kills > 100)
    }

    @Test
    fun `something happens in the middle of a sync, at each of its calls`() {
        var times = 0
        for (event in listOf(Event.CHANGE, Event.DELETE, Event.EXPIRE)) for (before in listOf(listOf(), listOf(Event.EXPIRE))) {
            var step = 0
            do {
                var met = false
                anAthlete { athlete ->
                    if (before.isNotEmpty()) athlete.sync()
                    before.forEach { athlete.happens(it) }
                    athlete.steps.at(++step) {
                        met = true
                        athlete.happens(event)
                    }
                    athlete.sync()
                    isWhatItWouldBe(athlete, before + event)
                }
                times++
            } while (met)
        }
        println("events in the middle of a sync: $times")
        assertTrue(times > 250)
    }

    /** Syncs that die at their first call, then at their second, until one has nothing left to die of; how many died. */
    private fun Athlete.diesAtEveryCall(): Int {
        var step = 0
        do steps.killAt(++step) while (dies())
        steps.live()
        return step - 1
    }

    private fun Athlete.dies() = try {
        sync()
        false
    } catch (_: Killed) {
        true
    }
}
