package ebb.ui.part

import ebb.core.Language
import ebb.core.Units
import ebb.core.Weekday
import java.time.LocalDate
import java.time.YearMonth
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

/** Days, paces and lengths as a screen writes and reads them. */
class CalendarTest {
    private val english = Dates(Language.EN)
    private val french = Dates(Language.FR)
    private val km = Measures(Language.EN, Units.KM)
    private val miles = Measures(Language.FR, Units.MI)

    private fun day(text: String) = LocalDate.parse(text)

    @Test
    fun `a week is named by its ends, the month once where it is one`() {
        assertEquals("16–22\u00A0Mar", english.span(day("2026-03-16"), day("2026-03-22")))
        assertEquals("30\u00A0Mar–5\u00A0Apr", english.span(day("2026-03-30"), day("2026-04-05")))
        assertEquals("1er–7\u00A0juin", french.span(day("2026-06-01"), day("2026-06-07")))
    }

    @Test
    fun `a day has its year where it may be another, and its whole name where it is heard`() {
        assertEquals("Mon 22\u00A0Jun 2026", english.dayOfYear(day("2026-06-22")))
        assertEquals("Monday 22 June 2026", english.spoken(day("2026-06-22")))
        assertEquals("lundi 1er juin 2026", french.spoken(day("2026-06-01")))
        assertEquals("Août 2026", french.month(YearMonth.of(2026, 8)))
        assertEquals(listOf("Monday", "Sunday"), listOf(Weekday.MON, Weekday.SUN).map(english::name))
    }

    @Test
    fun `a pace is for one of the athlete's units and is read back`() {
        assertEquals("4:45", km.pace(285))
        assertEquals("7:39", miles.pace(285))
        assertEquals(285.0, km.typedPace("4:45"))
        assertEquals(285.2, miles.typedPace("7:39") ?: 0.0, 0.1)
        assertTrue(listOf("", "4", "4:61", "4:4:4", "a:10", "4.45").all { km.typedPace(it) == null })
    }

    @Test
    fun `a distance is read with a point or a comma, in the athlete's unit`() {
        assertEquals(8_400L, km.typedDistance("8,4"))
        assertEquals(8_400L, km.typedDistance(" 8.4 "))
        assertEquals(1_609L, miles.typedDistance("1"))
        assertTrue(listOf("", "x", "-1", "1e999").all { km.typedDistance(it) == null })
        assertNull(typedWhole("3.5"))
    }

    @Test
    fun `a length in time is said in whole minutes where it has them`() {
        assertEquals(listOf("20\u00A0s", "90\u00A0s", "10\u00A0min", "2\u00A0min 30\u00A0s", "1\u00A0h"), listOf(20L, 90L, 600L, 150L, 3600L).map(km::length))
    }
}
