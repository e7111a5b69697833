package ebb.domain.screens

import ebb.core.Cause
import ebb.core.EbbException
import ebb.core.Illness
import ebb.core.Overall
import ebb.core.ReturnStage
import ebb.core.RuleId
import ebb.domain.distance
import ebb.domain.run
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** The screens on which the athlete says something. */
class SayingTest {
    @Test
    fun `one tap is a check-in`() = seventyDays { screens ->
        screens.checkIn.open()
        assertEquals(today, screens.checkIn.state.value.day)
        assertFalse(screens.checkIn.state.value.done)
        screens.checkIn.feel(Overall.AWFUL)
        val state = screens.checkIn.state.value
        assertTrue(state.done)
        assertEquals(Overall.AWFUL, state.said.overall)
        assertEquals(Overall.AWFUL, screens.athlete.core.checkIns(today, today).single().checkIn.overall)
    }

    @Test
    fun `more can be said, and a later check-in adds to an earlier one`() = seventyDays { screens ->
        val sheet = screens.checkIn
        sheet.open()
        sheet.feel(Overall.NORMAL)
        sheet.answer { it.copy(soreness = 4.0, illness = Illness.ABOVE) }
        sheet.tag { it.copy(alcohol = true, travelH = 6) }
        assertFalse(sheet.state.value.done)
        sheet.save()
        val said = screens.athlete.core.checkIns(today, today).single().checkIn
        assertEquals(listOf(Overall.NORMAL, 4.0, Illness.ABOVE), listOf(said.overall, said.soreness, said.illness))
        assertEquals(6, screens.athlete.core.dayTags(today, today).single().tags.travelH)
        sheet.open()
        assertTrue(sheet.state.value.tags.alcohol && sheet.state.value.said == said)
    }

    @Test
    fun `what cannot be is refused, and what was typed is still there`() = seventyDays { screens ->
        screens.checkIn.open()
        screens.checkIn.answer { it.copy(pain = 11.0) }
        screens.checkIn.save()
        val state = screens.checkIn.state.value
        assertEquals(Remedy.ASK_DIFFERENTLY, state.trouble?.remedy)
        assertEquals(11.0, state.answer.pain)
        assertFalse(state.done)
    }

    @Test
    fun `runs are rated one after the other, and a skipped one is not asked about again`() = seventyDays { screens ->
        screens.athlete.phone.write(run(today.minusDays(1)), distance(today.minusDays(1)))
        screens.sync()
        val screen = screens.afterRun
        screen.open()
        val first = screen.state.value.runs
        assertTrue(first.size == 2 && screen.state.value.askSettled, "$first")
        screen.save()
        assertEquals(first, screen.state.value.runs, "nothing was said")
        screen.rate { it.copy(effort = 7.0, pain = 2, settledNextMorning = true) }
        screen.save()
        assertEquals(first.drop(1), screen.state.value.runs)
        assertNull(screen.state.value.rating)
        screen.skip()
        assertEquals(listOf(true, emptyList<Any>()), screen.state.value.let { listOf(it.loaded, it.runs) })
        screen.rate { it.copy(pain = 1) }
        assertNull(screen.state.value.rating)
    }

    @Test
    fun `a rating that cannot be is refused and stays`() = seventyDays { screens ->
        screens.sync()
        screens.afterRun.open()
        screens.afterRun.rate { it.copy(pain = 12) }
        screens.afterRun.save()
        assertEquals(Remedy.ASK_DIFFERENTLY, screens.afterRun.state.value.trouble?.remedy)
        assertEquals(12L, screens.afterRun.state.value.rating?.pain)
    }

    @Test
    fun `a return to running is said, and its sessions come in the core's words`() = seventyDays { screens ->
        screens.sync()
        val screen = screens.back
        screen.open()
        assertNull(screen.state.value.said)
        screen.change { it.copy(cause = Cause.BONE, cleared = true, stage = ReturnStage.S1) }
        screen.save()
        val state = screen.state.value
        assertTrue(state.done)
        assertEquals(Cause.BONE, state.said?.record?.cause)
        assertEquals(state.draft, state.said?.record)
        val morning = screens.athlete.core.morning(screens.athlete.clock.now())
        assertEquals(morning.sessions.count { RuleId.RETURN_TO_RUN in it.rules && it.changed }, state.steps.size)
        assertTrue(state.steps.isNotEmpty())
        screens.athlete.clock.pass(Duration.ofDays(1))
        screen.open()
        assertEquals(ReturnStage.S1, screen.state.value.draft.stage)
    }

    @Test
    fun `what is being said of a run stays when the screen is turned, and is not said of the next run`() = seventyDays { screens ->
        screens.athlete.phone.write(run(today.minusDays(1)), distance(today.minusDays(1)))
        screens.sync()
        val after = screens.afterRun
        after.open()
        assertTrue(after.state.value.runs.size >= 2)
        after.effort(7.0)
        assertNull(after.state.value.rating, "pain was not said")
        after.rate { it.copy(pain = 2) }
        assertEquals(7.0, after.state.value.rating?.effort)
        after.open()
        assertEquals(listOf<Any?>(7.0, 2L), listOf(after.state.value.effort, after.state.value.rating?.pain))
        after.save()
        assertNull(after.state.value.effort ?: after.state.value.rating)
    }

    @Test
    fun `what is being said of a return stays when the screen is turned`() = seventyDays { screens ->
        screens.sync()
        screens.back.open()
        screens.back.change { it.copy(cause = Cause.TENDON) }
        screens.back.open()
        assertEquals(Cause.TENDON, screens.back.state.value.draft.cause)
        assertNull(screens.back.state.value.said)
        assertTrue(screens.back.state.value.unrated.isNotEmpty())
    }

    @Test
    fun `each of them shows a core that is busy`() = seventyDays { screens ->
        screens.sync()
        screens.afterRun.open()
        screens.core.failure = EbbException.Busy("busy")
        screens.checkIn.feel(Overall.GREAT)
        screens.back.open()
        screens.afterRun.rate { it.copy(pain = 1) }
        screens.afterRun.save()
        val troubles = listOf(screens.checkIn.state.value.trouble, screens.back.state.value.trouble, screens.afterRun.state.value.trouble)
        assertEquals(List(3) { Trouble("busy", Remedy.AGAIN) }, troubles)
    }

    private fun Screens.sync() = kotlinx.coroutines.runBlocking { sync.run() }
}
