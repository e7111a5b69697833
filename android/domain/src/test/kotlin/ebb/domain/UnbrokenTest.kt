package ebb.domain

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.Assertions.assertEquals

/** No line ends between a number and what it counts. */
class UnbrokenTest {
    private fun String.shown() = unbroken().replace('\u00A0', '_')

    @Test
    fun `a number stays with its unit`() {
        assertEquals("Easy 8.4_km, 24_ms and 70_%.", "Easy 8.4 km, 24 ms and 70 %.".shown())
        assertEquals("7_h_05 over 7_days", "7 h 05 over 7 days".shown())
    }

    @Test
    fun `a day stays with its month`() = assertEquals("since 14_Nov, le 3_févr.", "since 14 Nov, le 3 févr.".shown())

    @Test
    fun `a word that only begins like a unit is left alone`() = assertEquals("5 miserable hours, 3 maybe", "5 miserable hours, 3 maybe".shown())
}
