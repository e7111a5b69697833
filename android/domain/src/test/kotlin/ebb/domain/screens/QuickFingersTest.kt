package ebb.domain.screens

import ebb.core.CheckIn
import ebb.core.Overall
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import java.util.concurrent.Executors
import kotlin.concurrent.thread
import kotlinx.coroutines.Job
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The athlete is quicker than the phone, whose core works on threads of its own. */
class QuickFingersTest {
    private val morning = ebb.domain.screens.today
    private val pool = Executors.newFixedThreadPool(4).asCoroutineDispatcher()
    private val race = Race("half", morning.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)

    @AfterEach
    fun closed() = pool.close()

    private fun quick(use: Screens.(Gates) -> Unit) = seventyDays { ready ->
        runBlocking { ready.sync.run() }
        val gates = Gates(ready.athlete.core)
        Screens(ready.athlete, FailingEngine(gates.core), working = pool).use(gates)
    }

    private fun Job.done() = runBlocking { join() }

    @Test
    fun `a check-in that is taken down after its sheet was closed does not close the next one`() = quick { gates ->
        checkIn.open().done()
        val gate = gates.hold("checkIn")
        val first = checkIn.feel(Overall.GREAT)
        gate.reached()
        checkIn.leave()
        val again = checkIn.open()
        gate.open()
        first.done()
        again.done()
        assertEquals(Overall.GREAT, checkIn.state.value.said.overall)
        assertFalse(checkIn.state.value.done)
        checkIn.feel(Overall.AWFUL).done()
        assertTrue(checkIn.state.value.done)
        val gone = gates.hold("checkIns")
        val reopened = checkIn.open()
        assertFalse(checkIn.state.value.done, "a sheet that is opened again is open before anything is read")
        gone.open()
        reopened.done()
    }

    @Test
    fun `what is being said stays on a screen that is turned, and goes with its page`() = quick {
        checkIn.open().done()
        checkIn.answer { it.copy(soreness = 3.0) }
        checkIn.tag { it.copy(alcohol = true) }
        checkIn.open().done()
        assertEquals(3.0 to true, checkIn.state.value.let { it.answer.soreness to it.tags.alcohol })
        checkIn.leave()
        checkIn.open().done()
        assertEquals(CheckIn() to false, checkIn.state.value.let { it.answer to it.tags.alcohol })
        why.open().done()
        why.toggle(0)
        val open = why.state.value.open
        why.open().done()
        assertEquals(open, why.state.value.open)
    }

    @Test
    fun `who presses twice goes one step, and a step that was left is kept for the next process`() = quick {
        onboarding.open().done()
        val seen = onboarding.state.value.step
        onboarding.next(seen)
        onboarding.next(seen).done()
        assertEquals(OnboardingStep.PRIVACY, onboarding.state.value.step)
        assertEquals(OnboardingStep.PRIVACY, Screens(athlete).onboarding.state.value.step)
    }

    @Test
    fun `a profile that is refused holds the step and says so`() = quick {
        val onboarding = Screens(athlete, working = pool).onboarding
        onboarding.open().done()
        while (onboarding.state.value.step != OnboardingStep.PROFILE) onboarding.next().done()
        onboarding.next(OnboardingStep.PROFILE) { it.copy(birthYear = 1700) }.done()
        assertEquals(OnboardingStep.PROFILE to Remedy.ASK_DIFFERENTLY, onboarding.state.value.let { it.step to it.trouble?.remedy })
        onboarding.next(OnboardingStep.PROFILE) { it.copy(birthYear = 1990) }.done()
        assertEquals(OnboardingStep.GOAL to null, onboarding.state.value.let { it.step to it.trouble })
    }

    @Test
    fun `a button that is pressed twice does it once, and is seen at work at once`() = quick { gates ->
        plan.open().done()
        val gate = gates.hold("setRace")
        val first = plan.setRace(race)
        assertTrue(plan.state.value.working)
        gate.reached()
        assertSame(first, plan.setRace(race))
        gate.open()
        first.done()
        assertEquals(1, gates.calls.count { it == "setRace" })
        assertFalse(plan.state.value.working)
    }

    @Test
    fun `a plan is adopted once it is`() = quick { gates ->
        plan.open().done()
        plan.propose(ebb.core.Goal(race, morning.plusDays(1), 4, ebb.core.Weekday.SUN)).done()
        val gate = gates.hold("adoptPlan")
        val adopting = plan.adopt()
        gate.reached()
        assertFalse(plan.state.value.adopted)
        gate.open()
        adopting.done()
        assertTrue(plan.state.value.adopted && plan.state.value.preview == null)
        plan.dismiss()
        assertFalse(plan.state.value.adopted)
    }

    @Test
    fun `what is said of oneself in many places at once is all kept`() = quick {
        settings.change { it.copy(runningYears = 0) }.done()
        List(4) { thread { repeat(5) { settings.change { it.copy(runningYears = (it.runningYears ?: 0) + 1) }.done() } } }.forEach { it.join() }
        assertEquals(20, settings.state.value.profile?.runningYears)
    }

    @Test
    fun `the reach that was chosen last is the one that is drawn`() = quick { gates ->
        val gate = gates.hold("trend")
        val first = trends.open()
        gate.reached()
        // The first has its sources, and the last waits for them.
        val later = gates.hold("sources")
        val last = trends.show(Reach.ALL)
        assertEquals(Reach.ALL, trends.state.value.reach)
        gate.open()
        first.done()
        assertTrue(trends.state.value.cards.isEmpty(), "four weeks are not wanted any more")
        later.open()
        last.done()
        assertEquals(70, trends.state.value.cards.first().points.size)
    }

    @Test
    fun `the day that was asked for last is the one that is explained`() = quick { gates ->
        val gate = gates.hold("explain")
        val first = why.open()
        gate.reached()
        val last = why.open(morning.minusDays(3))
        gate.open()
        first.done()
        last.done()
        assertEquals(morning.minusDays(3) to morning.minusDays(3), why.state.value.let { it.day to it.explanation?.day })
    }

    @Test
    fun `nothing is read from the phone while an archive takes the place of what is there`(@org.junit.jupiter.api.io.TempDir folder: java.nio.file.Path) = quick { gates ->
        val archive = folder.resolve("ebb.zip").toString()
        settings.archive(archive).done()
        val gate = gates.hold("replaceWithArchive")
        val restoring = settings.restore(archive)
        gate.reached()
        val before = gates.calls.size
        val reading = thread { runBlocking { sync.run() } }
        while (reading.state != Thread.State.WAITING && reading.state != Thread.State.TIMED_WAITING) Thread.onSpinWait()
        assertEquals(before, gates.calls.size)
        gate.open()
        restoring.done()
        reading.join()
        assertEquals(Kept.RESTORED, settings.state.value.kept)
    }
}
