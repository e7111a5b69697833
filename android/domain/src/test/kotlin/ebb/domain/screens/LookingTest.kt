package ebb.domain.screens

import ebb.core.EbbException
import ebb.core.ExplainAbout
import ebb.core.Goal
import ebb.core.Phase
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.Series
import ebb.core.WeekRole
import ebb.core.Weekday
import ebb.core.WriteFormat
import ebb.domain.WATCH
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The screens that are looked at: plan, trends, why. */
class LookingTest {
    private val race = Race("half", today.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
    private val goal = Goal(race, today.plusDays(1), 4, Weekday.SUN)

    private fun Screens.synced() = apply { runBlocking { sync.run() } }

    @Test
    fun `without a plan there is a week and no weeks`() = seventyDays { screens ->
        assertFalse(screens.plan.state.value.loaded)
        screens.synced().plan.open()
        val state = screens.plan.state.value
        assertTrue(state.loaded && state.weeks.isEmpty() && state.races.isEmpty())
        assertNotNull(state.morning)
    }

    @Test
    fun `a plan is proposed, looked at and adopted`() = seventyDays { screens ->
        val plan = screens.synced().plan
        plan.open()
        plan.propose(goal)
        assertTrue(plan.state.value.preview?.weeks.orEmpty().size >= 13, "${plan.state.value.trouble}")
        assertTrue(plan.state.value.weeks.isEmpty() && !plan.state.value.working)
        plan.dismiss()
        assertNull(plan.state.value.preview)
        plan.propose(goal)
        plan.adopt()
        val state = plan.state.value
        assertNull(state.preview)
        assertEquals(listOf("half"), state.races.map { it.id })
        assertTrue(state.weeks.size >= 14 && state.weeks.all { it.start.dayOfWeek.value == 1 && it.plannedM > 0 })
        assertTrue(state.weeks.drop(2).all { it.plannedM == it.adjustedM })
    }

    @Test
    fun `a week counts its runs, and its race stands beside them`() = seventyDays { screens ->
        val plan = screens.synced().plan
        plan.propose(goal)
        plan.adopt()
        val weeks = plan.state.value.weeks
        val last = weeks.single { week -> week.races.isNotEmpty() }
        assertEquals(race.day.monday(), last.start)
        assertEquals(last.sessions.filter { it.session.day != race.day }.sumOf { it.session.distanceM }, last.plannedM)
        assertEquals(weeks.map { it.start }, generateSequence(weeks.first().start) { it.plusWeeks(1) }.take(weeks.size).toList())
        assertEquals(Phase.TAPER to WeekRole.TAPER, last.phase to last.role)
        assertTrue(weeks.all { it.phase != null && it.role != null })
        assertEquals(screens.athlete.core.profile(), plan.state.value.profile)
    }

    @Test
    fun `a session is found with what the morning makes of it, in a plan and in a default week`() = aBadWeek { screens ->
        val plan = screens.synced().plan
        plan.open()
        val cut = plan.state.value.morning?.sessions.orEmpty().first { it.mayKeep }
        val week = plan.state.value.session(cut.id)
        assertNull(week?.planned)
        assertEquals(cut, week?.adjusted)
        assertTrue(week?.name.orEmpty().isNotEmpty() && week?.text?.reasons.orEmpty().isNotEmpty())
        assertEquals(cut.after.day, week?.day)
        assertNull(plan.state.value.session("no such session"))
        plan.propose(goal)
        plan.adopt()
        val later = plan.state.value.weeks.last().sessions.first()
        val planned = plan.state.value.session(later.session.id)
        assertEquals(later, planned?.planned)
        assertNull(planned?.adjusted)
        assertEquals(listOf(later.name, later.session.day), listOf(planned?.name, planned?.day))
    }

    @Test
    fun `a plan goes out as a text and comes in again`() = seventyDays { screens ->
        val plan = screens.synced().plan
        plan.propose(goal)
        plan.adopt()
        plan.export(WriteFormat.ICS, base = true)
        val text = plan.state.value.exported.orEmpty()
        assertEquals(WriteFormat.ICS, plan.state.value.exportedAs)
        plan.check(text)
        assertTrue((plan.state.value.checked?.understood ?: 0UL) > 40UL)
        assertEquals(text, plan.state.value.text)
        plan.adoptText()
        untroubled(plan.state.value.trouble)
        assertNull(plan.state.value.checked ?: plan.state.value.text)
        plan.import("this is no plan")
        assertEquals(Remedy.ASK_DIFFERENTLY, plan.state.value.trouble?.remedy)
        assertFalse(plan.state.value.working)
    }

    @Test
    fun `a goal that cannot be is refused in the core's words`() = seventyDays { screens ->
        screens.synced().plan.propose(goal.copy(race = race.copy(day = today.minusDays(3))))
        assertEquals(Remedy.ASK_DIFFERENTLY, screens.plan.state.value.trouble?.remedy)
        screens.plan.adopt()
        assertTrue(screens.plan.state.value.weeks.isEmpty())
    }

    @Test
    fun `a race is set and taken off, and a cut session may be kept`() = aBadWeek { screens ->
        val plan = screens.synced().plan
        plan.setRace(race)
        assertEquals(listOf(race.id), plan.state.value.races.map { it.id })
        plan.removeRace(race.id)
        assertTrue(plan.state.value.races.isEmpty())
        val cut = plan.state.value.morning?.sessions.orEmpty().firstOrNull { it.mayKeep }
        assertNotNull(cut, "something was cut")
        plan.keep(cut?.id.orEmpty())
        assertTrue(plan.state.value.morning?.sessions.orEmpty().single { it.id == cut?.id }.kept, "${plan.state.value.trouble}")
        plan.takeBack(cut?.id.orEmpty())
        assertFalse(plan.state.value.morning?.sessions.orEmpty().single { it.id == cut?.id }.kept)
        plan.accept("no-such-offer")
        assertNotNull(plan.state.value.trouble)
    }

    @Test
    fun `trends are ready to be drawn, as far back as is asked`() = seventyDays { screens ->
        val trends = screens.synced().trends
        trends.open()
        assertEquals(Series.entries, trends.state.value.cards.map { it.series })
        assertEquals(setOf(28), trends.state.value.cards.map { it.points.size }.toSet())
        trends.show(Reach.SIX_MONTHS)
        assertTrue(trends.state.value.cards.first().points.size in 180..186)
        trends.show(Reach.ALL)
        assertEquals(Reach.ALL, trends.state.value.reach)
        assertTrue(trends.state.value.cards.first().points.size in 69..71)
    }

    @Test
    fun `a phone without data has no cards`() = aNewPhone { screens ->
        assertFalse(screens.trends.state.value.loaded)
        screens.trends.open()
        assertEquals(TrendsState(Reach.FOUR_WEEKS, loaded = true), screens.trends.state.value)
    }

    @Test
    fun `why unfolds step by step`() = aBadWeek { screens ->
        val why = screens.synced().why
        assertNull(why.state.value.day)
        why.open()
        val state = why.state.value
        val steps = state.explanation?.steps.orEmpty()
        assertEquals(today, state.day)
        val tops = steps.filter { it.depth == 0U }
        val under = steps.drop(1).takeWhile { it.depth > 0U }.filter { it.depth == 1U }
        assertTrue(under.isNotEmpty() && state.unfolds(0) && !state.unfolds(steps.lastIndex))
        assertEquals(tops.take(1) + under + tops.drop(1), state.seen.map { it.value }, "the verdict is unfolded from the start")
        why.toggle(0)
        assertEquals(tops, why.state.value.seen.map { it.value })
        why.toggle(0)
        assertEquals(state.seen, why.state.value.seen)
    }

    @Test
    fun `why knows who measured a sample, and the words around it`() = aBadWeek { screens ->
        screens.synced().why.open()
        val state = screens.why.state.value
        val samples = state.explanation?.steps.orEmpty().mapNotNull { it.about as? ExplainAbout.Sample }
        assertTrue(samples.isNotEmpty())
        assertTrue(samples.all { state.sources[it.stream]?.app == WATCH }, "${samples.map { it.stream }.toSet()} ${state.sources.keys}")
        assertTrue(state.morning?.confidence.orEmpty().isNotBlank())
        screens.why.open(today.minusDays(10))
        assertEquals(screens.athlete.core.pastMorning(today.minusDays(10), screens.athlete.clock.now()).text, screens.why.state.value.morning)
    }

    @Test
    fun `a day that has not come has no why`() = seventyDays { screens ->
        screens.synced().why.open(today.plusDays(3))
        assertEquals(Remedy.ASK_DIFFERENTLY, screens.why.state.value.trouble?.remedy)
        screens.why.open(today.minusDays(3))
        untroubled(screens.why.state.value.trouble)
        assertNotNull(screens.why.state.value.explanation)
    }

    @Test
    fun `a core that fails is heard on the plan`() = seventyDays { screens ->
        screens.core.failure = EbbException.Damaged("damaged")
        screens.plan.open()
        assertEquals(Trouble("damaged", Remedy.RESTORE), screens.plan.state.value.trouble)
        assertFalse(screens.plan.state.value.working)
    }
}
