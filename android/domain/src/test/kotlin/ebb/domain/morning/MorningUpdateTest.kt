package ebb.domain.morning

import ebb.core.EbbException
import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.core.NotificationText
import ebb.core.Tier
import ebb.core.Today
import ebb.domain.Athlete
import ebb.domain.SettingsInMemory
import ebb.domain.SnapshotWriter
import ebb.domain.Written
import ebb.domain.at
import ebb.domain.athlete
import ebb.domain.day
import ebb.domain.hrv
import ebb.domain.night
import ebb.domain.restingHeartRate
import java.io.IOException
import java.time.Duration
import java.util.concurrent.atomic.AtomicBoolean
import java.util.concurrent.atomic.AtomicInteger
import kotlin.concurrent.thread
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class MorningUpdateTest {
    private val today = day("2026-03-16")
    private val out = Written()

    private fun Athlete.update(core: EngineInterface = this.core) = MorningUpdate(core, clock, out, out, settings)

    /** Sixty days as ever, then a week of a racing heart, short of this night. */
    private fun <T> aBadWeek(use: (Athlete) -> T): T = athlete(today.at("07:00")) { athlete ->
        for (back in 0L..66L) {
            val on = today.minusDays(back)
            val worse = if (back < 7) 9 else 0
            athlete.phone.write(restingHeartRate(on, 47L + on.dayOfMonth % 3 + worse), hrv(on, 58.0 + on.dayOfMonth % 7 - 2.5 * worse))
            if (back > 0) athlete.phone.write(night(on))
        }
        athlete.settings.notifications = true
        athlete.sync()
        use(athlete)
    }

    @Test
    fun `the widget's file is written after every update`() = athlete(today.at("07:00")) { athlete ->
        assertEquals(today, athlete.update().run().day)
        athlete.update().run()
        assertEquals(2, out.snapshots.size)
        assertEquals(athlete.core.snapshot(Moment(athlete.clock.instant, 3600)).substringBefore("made_at"), out.snapshots.last().substringBefore("made_at"))
    }

    @Test
    fun `the notification waits for the night, comes once a day, and says what the core says`() = aBadWeek { athlete ->
        assertTrue(athlete.update().run(tell = true).verdict.tier in listOf(Tier.CUT, Tier.DEEP_CUT, Tier.EASE))
        assertEquals(emptyList<NotificationText>(), out.shown)
        athlete.phone.write(night(today))
        athlete.sync()
        athlete.update().run()
        assertEquals(emptyList<NotificationText>(), out.shown, "who looks at the screen needs none")
        athlete.update().run(tell = true)
        athlete.update().run(tell = true)
        assertEquals(listOf(athlete.core.notification(athlete.clock.now())), out.shown)
        athlete.clock.pass(Duration.ofDays(1))
        athlete.update().run(tell = true)
        assertEquals(1, out.shown.size)
    }

    @Test
    fun `no notification for who did not turn it on`() = aBadWeek { athlete ->
        assertEquals(false, SettingsInMemory().notifications)
        athlete.settings.notifications = false
        athlete.phone.write(night(today))
        athlete.sync()
        athlete.update().run(tell = true)
        assertEquals(emptyList<NotificationText>(), out.shown)
    }

    @Test
    fun `two who ask at once write one file after the other, the later verdict last`() = athlete(today.at("07:00")) { athlete ->
        val writing = AtomicInteger()
        val together = AtomicBoolean()
        val slow = SnapshotWriter {
            if (writing.incrementAndGet() > 1) together.set(true)
            Thread.yield()
            out.write(it)
            writing.decrementAndGet()
        }
        val update = MorningUpdate(athlete.core, athlete.clock, slow, out, athlete.settings)
        val threads = List(4) { thread { repeat(5) { update.run() } } }
        threads.forEach { it.join() }
        assertTrue(!together.get() && out.snapshots.size == 20)
        assertEquals(out.snapshots.sortedBy { it.substringAfter("made_at") }, out.snapshots)
    }

    @Test
    fun `a full disk keeps no morning from who looks`() = athlete(today.at("07:00")) { athlete ->
        val full = SnapshotWriter { throw IOException("no space left") }
        val update = MorningUpdate(athlete.core, athlete.clock, full, out, athlete.settings)
        assertEquals(today, update.run().day)
        update.snapshot()
    }

    @Test
    fun `where the core fails the widget keeps what it has`() = athlete(today.at("07:00")) { athlete ->
        val failing = object : EngineInterface by athlete.core {
            override fun today(at: Moment): Today = throw EbbException.Busy("busy")
        }
        assertThrows(EbbException.Busy::class.java) { athlete.update(failing).run() }
        assertEquals(emptyList<String>(), out.snapshots)
    }
}
