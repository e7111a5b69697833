package ebb.domain.morning

import ebb.core.EbbException
import ebb.core.EngineInterface
import ebb.core.Moment
import ebb.core.NotificationText
import ebb.core.Tier
import ebb.core.Today
import ebb.domain.Athlete
import ebb.domain.SettingsInMemory
import ebb.domain.Written
import ebb.domain.at
import ebb.domain.athlete
import ebb.domain.day
import ebb.domain.hrv
import ebb.domain.night
import ebb.domain.restingHeartRate
import java.time.Duration
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
        assertTrue(athlete.update().run().verdict.tier in listOf(Tier.CUT, Tier.DEEP_CUT, Tier.EASE))
        assertEquals(emptyList<NotificationText>(), out.shown)
        athlete.phone.write(night(today))
        athlete.sync()
        athlete.update().run()
        athlete.update().run()
        assertEquals(listOf(athlete.core.notification(athlete.clock.now())), out.shown)
        athlete.clock.pass(Duration.ofDays(1))
        athlete.update().run()
        assertEquals(1, out.shown.size)
    }

    @Test
    fun `no notification for who did not turn it on`() = aBadWeek { athlete ->
        assertEquals(false, SettingsInMemory().notifications)
        athlete.settings.notifications = false
        athlete.phone.write(night(today))
        athlete.sync()
        athlete.update().run()
        assertEquals(emptyList<NotificationText>(), out.shown)
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
