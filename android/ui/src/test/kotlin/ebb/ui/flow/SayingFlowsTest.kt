package ebb.ui.flow

import ebb.core.Cause
import ebb.core.Overall
import ebb.core.ReturnStage
import ebb.core.UnratedRun
import ebb.domain.golden.Golden
import ebb.domain.morning.day
import ebb.ui.Place
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** The athlete says something, and the morning is another one. */
class SayingFlowsTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `an awful morning makes the hills easy`() = flow(folder, "today-ready") {
        hears("The plan runs as written.")
        taps(says.today.checkIn)
        hears(says.checkIn.can)
        taps(says.checkIn.overall(Overall.AWFUL))
        assertFalse(way.checkIn, "the sheet closes by itself")
        hearsNot("The plan runs as written.")
        hears("Easy 6.4 km")
        hears(says.today.was("Hills 8 km"))
        assertEquals(Overall.AWFUL, screens.core.checkIns(day, day).single().checkIn.overall)
    }

    @Test
    fun `a cut is opened, a session is kept as it was, and that is taken back`() = flow(folder, "today-cut") {
        taps(says.frame.place(Place.PLAN))
        taps(says.plan.thisWeek)
        taps("Easy 5.6 km")
        hears("Hills 8 km")
        hears("The signals ask for a lighter week")
        taps(says.plan.session.keep)
        hears(says.plan.session.kept)
        assertTrue(session("HILLS").kept)
        taps(says.plan.session.takeBack)
        hears("The signals ask for a lighter week")
        assertFalse(session("HILLS").kept)
        repeat(3) { goesBack() }
        hears("Run less this week. Your race stays.")
    }

    @Test
    fun `an offered move is accepted, and the hard session is a day later`() = flow(folder, "today-hold") {
        hears("Hills 8 km can move from Tuesday to Wednesday.")
        taps(says.today.accept)
        hearsNot("Hills 8 km can move from Tuesday to Wednesday.")
        assertEquals("2025-11-12", screens.core.morning(screens.athlete.clock.now()).sessions.first { it.before.kind.name == "HILLS" }.before.day.toString())
    }

    @Test
    fun `after a tendon a run that was rated at once is asked about in the morning, and only that`() = flow(folder, "after-run-settled") {
        hears(says.today.askMorningAfter)
        taps(says.today.rate)
        hears(says.run.saidPain(2))
        hearsNot(says.run.effort)
        taps(says.part.yes)
        taps(says.part.save)
        hearsNot(says.today.askMorningAfter)
        assertEquals(emptyList<UnratedRun>(), screens.core.unratedRuns(screens.athlete.clock.now()))
    }

    @Test
    fun `a run is rated, and the next one asked about`() = flow(folder, "today-run-to-rate") {
        taps(says.today.rate)
        hears(says.run.title)
        taps("${says.run.effort}, ${says.run.of(4)}")
        taps("${says.run.pain}, ${says.run.of(0)}")
        taps(says.part.save)
        assertEquals(1, screens.core.unratedRuns(screens.athlete.clock.now()).size)
        taps(says.run.leave)
        assertEquals(0, screens.core.unratedRuns(screens.athlete.clock.now()).size)
        hears("The plan runs as written.")
        hearsNot(says.today.rate)
    }

    @Test
    fun `the way back is begun, and its first steps are said`() = flow(folder, "today-return") {
        taps(says.today.wayBack)
        hears(says.run.backTitle)
        taps(says.run.cause(Cause.BONE))
        taps(says.run.stage(ReturnStage.S2))
        taps(says.part.save)
        hears(says.run.noted)
        hears(says.run.comes)
        assertEquals(Cause.BONE to ReturnStage.S2, screens.core.returnRecord(day)?.record?.let { it.cause to it.stage })
        goesBack()
        hears("Coming back, one step at a time.")
    }

    @Test
    fun `a plan is made for a race and followed`() = flow(folder, "plan-default-week") {
        taps(says.frame.place(Place.PLAN))
        taps(says.plan.make)
        taps(says.plan.making.propose)
        hears(says.plan.race.noDay)
        repeat(3) { taps(says.plan.nextMonth) }
        taps("28 June")
        taps("Half marathon")
        taps(says.plan.making.propose)
        hears(says.plan.making.preview)
        hears(says.plan.making.weeks)
        assertEquals(0, screens.core.races().size, "nothing is written yet")
        taps(says.plan.making.adopt)
        hears(says.plan.thisWeek)
        assertEquals(listOf("2026-06-28"), screens.core.races().map { it.day.toString() })
    }

    @Test
    fun `a plan's file is looked at first, and followed then`() = flow(folder, "plan-default-week") {
        taps(says.frame.place(Place.PLAN))
        taps(says.plan.bringIn)
        taps(says.plan.file.choose)
        assertEquals(listOf("pick plan"), phone.asked)
        screens.plan.check(Golden.folder.resolve("plan.ics").toFile().readText())
        hears(says.plan.file.understood(6))
        hears("Club dinner")
        taps(says.plan.file.adopt)
        hears(says.plan.thisWeek)
        taps(says.plan.thisWeek)
        hears("Threshold 10 km")
        assertEquals(6, screens.core.plan(day, day.plusDays(30), screens.athlete.clock.now())?.sessions?.size)
    }

    private val Flow.day get() = screens.athlete.clock.now().day

    private fun Flow.session(kind: String) = screens.core.morning(screens.athlete.clock.now()).sessions.first { it.before.kind.name == kind }
}
