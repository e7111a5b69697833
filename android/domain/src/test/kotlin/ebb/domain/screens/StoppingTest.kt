package ebb.domain.screens

import ebb.core.BacktestReport
import ebb.core.EngineInterface
import ebb.core.Goal
import ebb.core.Moment
import ebb.core.PlanPreview
import ebb.core.Preset
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.Weekday
import ebb.domain.SyncEnd
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What takes long can be stopped. */
class StoppingTest {
    /** A core in whose slow calls something else happens. */
    private class Slow(private val core: EngineInterface, private val meanwhile: () -> Unit) : EngineInterface by core {
        override fun proposePlan(goal: Goal, at: Moment): PlanPreview = core.proposePlan(goal, at).also { meanwhile() }

        override fun backtest(from: LocalDate, to: LocalDate, preset: Preset?): BacktestReport =
            core.backtest(from, to, preset).also { meanwhile() }
    }

    private val race = Race("half", today.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
    private val goal = Goal(race, today.plusDays(1), 4, Weekday.SUN)

    @Test
    fun `a plan that nobody waits for any more is not shown`() = seventyDays { screens ->
        runBlocking { screens.sync.run() }
        lateinit var plan: PlanModel
        plan = PlanModel(Slow(screens.core) { plan.stop() }, screens.athlete.clock, screens.update, screens.background)
        plan.propose(goal)
        assertNull(plan.state.value.preview)
        assertFalse(plan.state.value.working)
        untroubled(plan.state.value.trouble)
        screens.plan.propose(goal)
        assertNotNull(screens.plan.state.value.preview)
    }

    @Test
    fun `measuring the presets stops at the next of them and keeps what is there`() = seventyDays { screens ->
        runBlocking { screens.sync.run() }
        var measured = 0
        lateinit var settings: SettingsModel
        val slow = Slow(screens.core) { if (++measured == 2) settings.stopMeasuring() }
        settings = SettingsModel(
            slow, screens.athlete.phone, screens.athlete.clock, screens.athlete.settings, screens.history, screens.update, screens.everything,
            screens.background,
        )
        settings.measurePresets()
        assertEquals(2, measured)
        assertEquals(setOf(Preset.entries.first()), settings.state.value.budgets.keys)
        assertFalse(settings.state.value.measuring)
    }

    @Test
    fun `the first sync can be stopped, and the first run goes on`() = seventyDays { screens ->
        val first = screens.onboarding
        first.open()
        repeat(2) { first.next() }
        screens.athlete.phone.beforeRead = {
            assertTrue(first.state.value.reading)
            first.stopSync()
        }
        first.next()
        assertEquals(SyncEnd.STOPPED, screens.athlete.settings.lastSync?.ended)
        assertEquals(SyncEnd.STOPPED, first.state.value.result?.note?.ended)
        assertEquals(OnboardingStep.HISTORY to false, first.state.value.let { it.step to it.reading })
        screens.athlete.phone.beforeRead = {}
        first.back()
        first.next()
        assertEquals(SyncEnd.DONE, first.state.value.result?.note?.ended)
        assertTrue(screens.athlete.days(today.minusDays(70), today).isNotEmpty())
    }
}
