package ebb.core

import java.time.DayOfWeek
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PlanningTest {
    private val goal = Goal(marathon(), today, 4, Weekday.SUN, weeklyM = 40_000, longestM = 16_000)

    @Test
    fun `a race is set and called off`() = withEngine { engine ->
        engine.setRace(marathon(), now)
        assertEquals(listOf(marathon()), engine.races())
        assertTrue(engine.removeRace("berlin", now))
        assertTrue(!engine.removeRace("berlin", now))
        assertEquals(emptyList<Race>(), engine.races())
    }

    @Test
    fun `a plan is proposed without being written and adopted as it was shown`() = withOrdinaryDays { engine ->
        val preview = engine.proposePlan(goal, now)
        assertNull(engine.plan(today, today.plusDays(300), now))
        assertTrue(preview.weeks.size > 20 && preview.notes.isNotEmpty() && preview.replaces == 0UL)
        assertTrue(preview.sessions.any { it.session.steps.isNotEmpty() && it.name.isNotBlank() })
        engine.adoptPlan(preview, now)
        val plan = engine.plan(today, today.plusDays(300), now)!!
        fun List<PlannedSession>.inOrder() = sortedBy { "${it.session.day} ${it.session.id}" }
        assertEquals(emptyList<PlannedSession>(), preview.sessions - plan.sessions.toSet())
        assertEquals(preview.sessions.inOrder(), plan.sessions.inOrder())
        assertEquals(listOf("berlin"), plan.races.map { it.id })
        assertEquals(preview.weeks, plan.weeks)
        assertEquals(preview.weeks.take(2), engine.plan(today, preview.weeks[1].start, now)!!.weeks)
        assertTrue(engine.proposePlan(goal.copy(runningDays = 5), now).changes.isNotEmpty())
        assertEquals(PlanOrigin.ADOPTED, engine.morning(now).plan)
    }

    @Test
    fun `a goal without a plan says why`() = withEngine { engine ->
        val refused = assertThrows(EbbException.Refused::class.java) {
            engine.proposePlan(goal.copy(race = marathon(today)), now)
        }
        assertTrue(refused.message!!.contains("ahead"), refused.message)
    }

    @Test
    fun `a plan goes out and comes back the same`() = withOrdinaryDays { engine ->
        engine.adoptPlan(engine.proposePlan(goal, now), now)
        val plan = engine.plan(today, today.plusDays(300), now)!!
        for (format in listOf(WriteFormat.JSON, WriteFormat.ICS)) {
            val text = engine.exportPlan(format, now, base = true)
            assertEquals(plan.sessions.size.toULong(), engine.checkPlan(text).understood)
            withEngine { other ->
                val report = other.importPlan(text, today, now)
                assertEquals(emptyList<NotUnderstood>(), report.notUnderstood)
                assertEquals(plan.sessions, other.plan(today, today.plusDays(300), now)!!.sessions)
            }
        }
        assertTrue(engine.exportPlan(WriteFormat.ICS, now).startsWith("BEGIN:VCALENDAR"))
        assertThrows(EbbException.Refused::class.java) { withEngine { it.exportPlan(WriteFormat.JSON, now, base = true) } }
        assertThrows(EbbException.Refused::class.java) { engine.importPlan("my plan", today, now, PlanFormat.ICS) }
        Unit
    }

    @Test
    fun `a session that a hold changed may be kept, and kept no more`() = withOrdinaryDays { engine ->
        val hard = generateSequence(today) { it.plusDays(1) }.first { it.dayOfWeek != DayOfWeek.SUNDAY }
        engine.importPlan(intervals(hard), today, now)
        engine.checkIn(today, CheckIn(Overall.AWFUL), now)
        val changed = engine.morning(now).sessions.first { it.changed }
        assertTrue(changed.mayKeep && RuleId.HOLD in changed.rules, changed.toString())
        engine.keepOriginal(changed.id, now)
        val kept = engine.morning(now).sessions.single { it.id == changed.id }
        assertTrue(kept.kept && !kept.changed)
        engine.takeBackKeep(changed.id, now.plusMinutes(1))
        assertTrue(engine.morning(now.plusMinutes(2)).sessions.single { it.id == changed.id }.changed)
        assertThrows(EbbException.Refused::class.java) { engine.takeBackKeep(changed.id, now.plusMinutes(3)) }
        assertThrows(EbbException.Refused::class.java) { engine.keepOriginal("nobody's", now.plusMinutes(3)) }
        Unit
    }

    @Test
    fun `an offered move is taken`() = withOrdinaryDays { engine ->
        engine.importPlan(intervals(today, flexDays = 3), today, now)
        engine.checkIn(today, CheckIn(Overall.AWFUL), now)
        val offer = engine.morning(now).offers.first()
        assertEquals(today, offer.from)
        engine.acceptMove(offer.id, now)
        assertEquals(offer.to, engine.morning(now).sessions.single { it.id == offer.session }.after.day)
        assertThrows(EbbException.Refused::class.java) { engine.acceptMove("nobody's", now) }
        Unit
    }

    @Test
    fun `a lighter week that is offered begins with a yes, until a no`() = withOrdinaryDays { engine ->
        assertTrue(engine.morning(now).deloadOffer!!.days > 0)
        engine.answerDeload(true, now)
        assertTrue(engine.morning(now.plusMinutes(1)).deload!!.start >= today)
        engine.answerDeload(false, now.plusMinutes(2))
        assertNull(engine.morning(now.plusMinutes(3)).deload)
    }

    @Test
    fun `a lighter week that nobody offered takes no yes`() = withEngine { engine ->
        val refused = assertThrows(EbbException.Refused::class.java) { engine.answerDeload(true, now) }
        engine.setProfile(engine.profile().copy(language = Language.FR), now)
        val french = assertThrows(EbbException.Refused::class.java) { engine.answerDeload(true, now) }
        assertTrue(refused.message != french.message, "it is said in the athlete's language")
    }

    private fun intervals(on: java.time.LocalDate, flexDays: Int = 0) = """
        {"races": [], "sessions": [
          {"id": "vo2", "day": "$on", "kind": "intervals", "intensity": "vo2", "distance_m": 9000, "key": true, "flex_days": $flexDays},
          {"id": "rest", "day": "${on.plusDays(1)}", "kind": "rest"},
          {"id": "easy", "day": "${on.plusDays(2)}", "kind": "easy", "distance_m": 8000}]}
    """
}
