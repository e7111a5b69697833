package ebb.ui.today

import ebb.core.Cause
import ebb.core.CheckIn
import ebb.core.Illness
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.ReturnRecord
import ebb.core.ReturnStage
import ebb.domain.SyncEnd
import ebb.domain.SyncNote
import ebb.domain.id
import ebb.domain.screens.Screens
import ebb.domain.screens.Situation
import ebb.domain.screens.aBadWeek
import ebb.domain.screens.seventyDays
import ebb.domain.screens.today
import ebb.ui.FakeUiPhone
import ebb.ui.Kind
import ebb.ui.Page
import ebb.ui.Way
import java.time.Duration
import java.time.Instant
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** What is special about a morning: a sentence each, and at most one button. */
class NoticesTest {
    private val way = Way()

    private fun Screens.notices() = today.apply { open() }.state.value.let { notices(it, TodayEnglish, FakeUiPhone(), way) }.associateBy { it.key }

    @Test
    fun `last night that is not in is said, with what is known`() = seventyDays { screens ->
        screens.athlete.phone.delete(id("night-$today"))
        assertTrue(requireNotNull(requireNotNull(screens.notices()[Situation.NIGHT_NOT_IN.name]).text).startsWith("Last night isn’t in yet."))
    }

    @Test
    fun `a default week is said in the core's words, below the plan, with the way to one of one's own`() = seventyDays { screens ->
        val notice = requireNotNull(screens.notices()[Situation.DEFAULT_WEEK.name])
        assertEquals(screens.today.state.value.morning?.text?.page?.defaultWeek, notice.text)
        assertTrue(notice.later)
        notice.act()
        assertEquals(Page(Kind.GOAL), way.top)
    }

    @Test
    fun `a cut is said by the verdict alone`() = aBadWeek { screens -> assertNull(screens.notices()[Situation.CUT.name]) }

    @Test
    fun `the ill can say how they are, and are told nothing twice`() = seventyDays { screens ->
        screens.notices()
        screens.athlete.core.checkIn(today, CheckIn(illness = Illness.FEVER), screens.athlete.clock.now())
        val notice = requireNotNull(screens.notices()[Situation.ILL.name])
        assertTrue(notice.text?.let { said -> said !in requireNotNull(screens.today.state.value.morning).text.why } != false)
        notice.act()
        assertTrue(way.checkIn)
    }

    @Test
    fun `before a race and after one, the core says what it changes`() = seventyDays { screens ->
        screens.notices()
        val (core, clock) = screens.athlete.let { it.core to it.clock }
        core.setRace(Race("sunday", today.minusDays(1), 42_195, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD), clock.now())
        screens.assertSaid(Situation.AFTER_RACE)
        core.removeRace("sunday", clock.now())
        core.setRace(Race("town", today.plusDays(5), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD), clock.now())
        screens.assertSaid(Situation.RACE_AHEAD)
    }

    /** In the core's words: by the verdict or beside it, and once. */
    private fun Screens.assertSaid(situation: Situation) {
        val notice = notices()[situation.name]
        val text = requireNotNull(today.state.value.morning).text
        assertTrue(situation in today.state.value.situations)
        val reasons = text.sessions.flatMap { it.reasons }.map { it.text }
        val onToday = requireNotNull(today.state.value.morning).let { morning -> text.sessions.filter { of -> morning.ofToday().any { it.id == of.id } } }.mapNotNull { it.reasons.firstOrNull()?.text }
        assertTrue(reasons.any { it in text.why || it in onToday } != (notice != null && notice.text in reasons), "${text.why} $notice")
    }

    @Test
    fun `on the way back the way itself is one tap away`() = seventyDays { screens ->
        screens.notices()
        val (core, clock) = screens.athlete.let { it.core to it.clock }
        core.setReturnRecord(ReturnRecord(Cause.BONE, cleared = true, ReturnStage.S2), clock.now())
        clock.pass(Duration.ofDays(1))
        requireNotNull(screens.notices()[Situation.RETURN_TO_RUN.name]).act()
        assertEquals(Page(Kind.RETURN), way.top)
    }

    @Test
    fun `a reading that was put off is said, one that ended well is not`() = seventyDays { screens ->
        fun of(end: SyncEnd) = notices(screens.today.apply { open() }.state.value.copy(synced = SyncNote(Instant.EPOCH, end, emptySet())), TodayEnglish, FakeUiPhone(), way).map { it.key }
        assertTrue("ended" in of(SyncEnd.QUOTA) && "ended" in of(SyncEnd.UNAVAILABLE))
        assertTrue("ended" !in of(SyncEnd.DONE))
    }

    @Test
    fun `flags are the core's, and those that ask lead to the answer`() = seventyDays { screens ->
        screens.notices()
        screens.athlete.core.checkIn(today, CheckIn(pain = 8.0, redFlag = true), screens.athlete.clock.now())
        val notices = screens.notices()
        val flags = screens.today.state.value.morning?.text?.flags.orEmpty()
        assertTrue(flags.isNotEmpty())
        assertEquals(flags.map { it.text }, flags.map { notices[it.flag.name]?.text })
    }
}
