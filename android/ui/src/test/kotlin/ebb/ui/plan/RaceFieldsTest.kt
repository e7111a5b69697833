package ebb.ui.plan

import ebb.core.Language
import ebb.core.Priority
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.Units
import ebb.ui.part.Measures
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.time.LocalDate

/** What is said of a race, from what is known of it. */
class RaceFieldsTest {
    private val measures = Measures(Language.EN, Units.KM)

    private fun race(metres: Long) = Race("town", LocalDate.of(2026, 3, 22), metres, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)

    private fun fields(metres: Long) = RaceFields().apply { take(race(metres), measures) }

    @Test
    fun `a half marathon is one however it was rounded`() {
        for (metres in listOf(21_097L, 21_098L, 21_100L)) assertEquals(RaceLength.HALF, fields(metres).length)
        assertEquals(RaceLength.OTHER, fields(21_500).length)
    }

    @Test
    fun `a distance that was not changed keeps its metres`() {
        for (metres in listOf(21_098L, 33_333L)) assertEquals(metres, fields(metres).race(listOf(race(metres)), measures, "town")?.distanceM)
    }

    @Test
    fun `a distance that was changed is what was said`() {
        val fields = fields(33_333).apply { other = "34" }
        assertEquals(34_000, fields.race(emptyList(), measures)?.distanceM)
        assertEquals(42_195, fields(21_098).apply { length = RaceLength.MARATHON }.race(emptyList(), measures)?.distanceM)
    }
}
