package ebb.ui.part

import ebb.core.Language
import ebb.core.Moment
import ebb.core.Units
import ebb.domain.screens.seventyDays
import java.time.Instant
import java.time.LocalDate
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class NumbersTest {
    private val english = Measures(Language.EN, Units.KM)
    private val french = Measures(Language.FR, Units.MI)

    @Test
    fun `a distance is as short as can be, in the athlete's unit and language`() {
        assertEquals(listOf("8.4", "12", "0"), listOf(8_400L, 12_040L, 0L).map(english::distance))
        assertEquals("8,8\u202Fmi", french.distanceWithUnit(14_200))
    }

    @Test
    fun `times and numbers are written as the core writes them`() {
        val times = listOf(0.0, 45.0, 120.0, 425.0, -7.0).map { english.time(it).replace('\u00A0', ' ') }
        assertEquals(listOf("0 min", "45 min", "2 h", "7 h 05", "−7 min"), times)
        assertEquals(listOf("52", "0", "−1,5"), listOf(52.04, -0.04, -1.5).map { french.number(it, 1) })
        assertEquals(listOf("52.0", "0.0"), listOf(52.04, -0.04).map { english.decimal(it, 1) })
    }

    @Test
    fun `days and distances are the core's own, word for word`() = seventyDays { screens ->
        runBlocking { screens.sync.run() }
        val (core, clock) = screens.athlete.let { it.core to it.clock }
        for (language in Language.entries) for (units in Units.entries) {
            core.setProfile(core.profile().copy(language = language, units = units), clock.now())
            val morning = core.morning(clock.now())
            assertEquals(morning.text.page.date, Dates(language).day(morning.day).replace('\u00A0', ' '))
            val sessions = morning.sessions.filter { it.before.distanceM > 0 }
            assertTrue(sessions.isNotEmpty())
            for (session in sessions) {
                val row = morning.text.plan.single { it.id == session.id }
                val distance = Measures(language, units).distanceWithUnit(session.before.distanceM)
                assertTrue(row.before.replace(' ', '\u00A0').endsWith(distance), "${row.before}: $distance")
            }
        }
    }

    @Test
    fun `a year of days in both languages, the first of a month too`() {
        assertEquals("dim. 1er mars", Dates(Language.FR).day(LocalDate.parse("2026-03-01")).replace('\u00A0', ' '))
        assertEquals("Sun 1 Mar", Dates(Language.EN).day(LocalDate.parse("2026-03-01")).replace('\u00A0', ' '))
        assertEquals("06:05", Dates(Language.EN).time(Moment(Instant.parse("2026-03-01T04:05:00Z"), 7200)))
    }
}
