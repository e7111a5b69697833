package ebb.domain.screens

import ebb.core.Cause
import ebb.core.CheckIn
import ebb.core.EbbException
import ebb.core.Illness
import ebb.core.Metric
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.ReturnRecord
import ebb.core.ReturnStage
import ebb.domain.SyncEnd
import ebb.domain.at
import ebb.domain.id
import ebb.domain.night
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class TodayTest {
    private fun Screens.opened() = today.apply { open() }.state.value

    @Test
    fun `an ordinary morning has its words, three lines of four weeks and the run to ask about`() = seventyDays { screens ->
        assertNull(screens.today.state.value.morning)
        val state = screens.opened()
        untroubled(state.trouble)
        assertTrue(state.morning?.text?.headline.orEmpty().isNotBlank())
        assertEquals(listOf(28, 28, 28), state.lines.map { it.points.size })
        assertTrue(state.unrated.isNotEmpty())
        assertEquals(SyncEnd.DONE, state.synced?.ended)
        assertNull(state.syncing)
        assertTrue(Situation.LEARNING !in state.situations && Situation.NO_DATA !in state.situations && Situation.NIGHT_NOT_IN !in state.situations)
        assertTrue(screens.out.snapshots.isNotEmpty())
    }

    @Test
    fun `a phone without data and one without permission are told apart`() = aNewPhone { screens ->
        assertTrue(Situation.NO_DATA in screens.opened().situations)
        assertTrue(Situation.NO_PERMISSION !in screens.opened().situations)
        screens.athlete.phone.granted = emptySet()
        assertTrue(Situation.NO_PERMISSION in screens.opened().situations)
    }

    @Test
    fun `who has ten mornings is learning`() = seventyDays { screens ->
        screens.athlete.phone.delete(*(10L..69L).flatMap { back -> today.minusDays(back).let { listOf("rhr-$it", "hrv-$it-03:00", "night-$it").map(::id) } }.toTypedArray())
        val state = screens.opened()
        assertTrue(Situation.LEARNING in state.situations)
        assertTrue(state.morning?.learning.orEmpty().any { it.metric == Metric.HRV })
    }

    @Test
    fun `last night is not in yet`() = seventyDays { screens ->
        screens.athlete.phone.delete(id("night-$today"))
        assertTrue(Situation.NIGHT_NOT_IN in screens.opened().situations)
        assertNull(screens.today.state.value.night)
        screens.athlete.phone.write(night(today))
        assertEquals(today.at("06:30"), screens.opened().night?.end?.instant)
    }

    @Test
    fun `a bad week is a cut, and the plan shows before and after`() = aBadWeek { screens ->
        val state = screens.opened()
        assertTrue(Situation.CUT in state.situations)
        assertTrue(state.morning?.sessions.orEmpty().any { it.changed } || Situation.NO_PLAN in state.situations)
    }

    @Test
    fun `ill, on the way back, before and after a race`() = seventyDays { screens ->
        val (core, clock) = screens.athlete.let { it.core to it.clock }
        screens.opened()
        core.setRace(Race("town", today.plusDays(5), 10_000, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD), clock.now())
        core.setRace(Race("sunday", today.minusDays(1), 42_195, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD), clock.now())
        assertTrue(screens.opened().situations.containsAll(setOf(Situation.RACE_AHEAD, Situation.AFTER_RACE)), "${screens.today.state.value.situations}")
        core.checkIn(today, CheckIn(illness = Illness.FEVER), clock.now())
        assertTrue(Situation.ILL in screens.opened().situations)
        core.removeRace("sunday", clock.now())
        core.setReturnRecord(ReturnRecord(Cause.BONE, cleared = true, ReturnStage.S2), clock.now())
        screens.athlete.clock.pass(Duration.ofDays(1))
        assertTrue(Situation.RETURN_TO_RUN in screens.opened().situations, "${screens.today.state.value.situations}")
    }

    @Test
    fun `what the core refuses is shown with what helps, and gone with the next attempt`() = seventyDays { screens ->
        screens.opened()
        screens.today.keep("no-such-session")
        assertEquals(Remedy.ASK_DIFFERENTLY, screens.today.state.value.trouble?.remedy)
        assertTrue(screens.today.state.value.trouble?.message.orEmpty().isNotBlank())
        assertNotNull(screens.today.state.value.morning, "what was shown stays")
        untroubled(screens.opened().trouble)
        screens.today.accept("no-such-offer")
        assertNotNull(screens.today.state.value.trouble)
        screens.today.takeBack("no-such-session")
        assertNotNull(screens.today.state.value.trouble)
        screens.today.answerUnderfuelling(false)
        untroubled(screens.today.state.value.trouble)
    }

    @Test
    fun `a lighter week is answered where it is offered, and else refused`() = seventyDays { screens ->
        val offered = screens.opened().morning?.deloadOffer != null
        screens.today.answerDeload(yes = true)
        assertEquals(offered, screens.today.state.value.trouble == null)
        aNewPhone { other ->
            other.today.answerDeload(yes = true)
            assertEquals(Remedy.ASK_DIFFERENTLY, other.today.state.value.trouble?.remedy)
        }
    }

    @Test
    fun `a core that fails in the middle of a sync is heard, and the morning stays`() = seventyDays { screens ->
        screens.core.failure = EbbException.Full("No room is left.")
        val state = screens.opened()
        assertEquals(Trouble("No room is left.", Remedy.MAKE_ROOM), state.trouble)
        screens.core.failure = null
        assertNotNull(screens.opened().morning)
    }

    @Test
    fun `every error of the core has its remedy`() {
        val remedies = listOf(
            EbbException.Refused("x"), EbbException.File("x"), EbbException.Busy("x"), EbbException.Stopped("x"), EbbException.Closed("x"),
            EbbException.Full("x"), EbbException.Disk("x"), EbbException.Newer("x"), EbbException.Damaged("x"), EbbException.Defect("x"),
        ).map { it.trouble().remedy }
        assertEquals(Remedy.entries.toSet(), remedies.toSet())
    }
}
