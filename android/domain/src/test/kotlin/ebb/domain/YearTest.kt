package ebb.domain

import ebb.core.DayValues
import ebb.core.Engine
import ebb.domain.health.PhoneDistance
import ebb.domain.health.PhoneRecord
import ebb.domain.health.PhoneRestingHeartRate
import ebb.domain.health.RecordKind
import java.nio.file.Path
import java.time.Duration
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A year that Health Connect hands over late, revised and in parts, beside the export of the same phone. */
class YearTest {
    companion object {
        @TempDir
        @JvmStatic
        lateinit var folder: Path
        private val last = day("2026-03-15")
        private val year = Year(last)
        private lateinit var imported: List<DayValues>
        private val export get() = folder.resolve("export.zip").toString()

        @BeforeAll
        @JvmStatic
        fun export() {
            writeExport(year.days.flatten(), folder.resolve("export.zip"))
            imported = imported(export, year)
        }

        private fun imported(export: String, year: Year) = Engine.inMemory().use { engine ->
            engine.importFile(export, "Europe/Berlin", ManualClock(last.plusDays(1).at("08:00")).now())
            engine.days(year.first, last.plusDays(1))
        }
    }

    /** The year goes by; [each] comes after every day's writing and says whether the phone is synced. */
    private fun lived(year: Year, each: (Athlete, Int) -> Unit): List<DayValues> = athlete(year.first.at("23:00")) { athlete ->
        athlete.settings.firstGrant = year.first
        year.days.forEachIndexed { place, records ->
            val late = if (place % 9 == 4) emptyList() else if (place % 9 == 5) year.days[place - 1] else emptyList()
            if (place % 9 != 4) athlete.phone.write(records.map { it.asFirstWritten() })
            athlete.phone.write(late.map { it.asFirstWritten() })
            // What was written yesterday is as it will be.
            if (place > 1) athlete.phone.write(year.days[place - 2].filter { it.isRevised() })
            if (place % 11 == 3) athlete.phone.delete(id("typo-$place"))
            if (place % 11 == 2) athlete.phone.write(restingHeartRate(year.first.plusDays(place.toLong()), 90, id = "typo-$place"))
            if (place % 60 == 50) athlete.phone.expire(RecordKind.entries[place / 60 % 7])
            athlete.clock.pass(Duration.ofDays(1))
            each(athlete, place)
        }
        val lastDays = year.days.takeLast(2).flatten()
        athlete.phone.write(lastDays.filter { it.isRevised() || it !in athlete.phone.held })
        athlete.clock.pass(Duration.ofHours(8))
        (0L..365L).forEach { athlete.phone.delete(id("typo-$it")) }
        assertEquals(SyncEnd.DONE, athlete.sync().note.ended)
        athlete.days(year.first, last.plusDays(1))
    }

    /** Some say something else at first. */
    private fun PhoneRecord.asFirstWritten(): PhoneRecord = when {
        !isRevised() -> this
        this is PhoneRestingHeartRate -> copy(meta = meta.copy(modified = meta.modified?.minusSeconds(600)), bpm = bpm + 5)
        this is PhoneDistance -> copy(meta = meta.copy(modified = meta.modified?.minusSeconds(600)), metres = metres * 1.1)
        else -> this
    }

    private fun PhoneRecord.isRevised() = (this is PhoneRestingHeartRate || this is PhoneDistance) && meta.id.hashCode() % 3 == 0

    @Test
    fun `a year that was delivered is the year that was imported, byte for byte`() {
        val delivered = lived(year) { athlete, place -> if (place % 4 == 0) athlete.sync() }
        assertTrue(imported.size > 350 && imported.count { it.runs.isNotEmpty() } > 150)
        assertEquals(emptyList<Any>(), (delivered - imported.toSet()) + (imported - delivered.toSet()))
        assertEquals(imported, delivered)
    }

    @Test
    fun `an export adds nothing between or after live deliveries`() {
        val months = Year(last, days = 120, seed = 2)
        val whole = folder.resolve("months.zip").also { writeExport(months.days.flatten(), it) }
        val delivered = lived(months) { athlete, place ->
            if (place % 10 == 0) athlete.sync()
            if (place == 60 || place == 119) {
                val soFar = folder.resolve("$place.zip").also { writeExport(athlete.phone.held.toList(), it) }
                athlete.core.importFile(soFar.toString(), "Europe/Berlin", athlete.clock.now())
            }
        }
        assertTrue(delivered.size > 110)
        assertEquals(imported(whole.toString(), months), delivered)
    }

    @Test
    fun `deliveries add nothing after the export`() = athlete(last.plusDays(1).at("08:00")) { athlete ->
        athlete.core.importFile(export, "Europe/Berlin", athlete.clock.now())
        athlete.phone.write(year.days.flatten())
        athlete.sync()
        assertEquals(imported, athlete.days(year.first, last.plusDays(1)))
        val report = athlete.core.importFile(export, "Europe/Berlin", athlete.clock.now())
        assertEquals(listOf(0UL, 0UL), listOf(report.newRecords, report.heartRateMinutes))
        assertEquals(imported, athlete.days(year.first, last.plusDays(1)))
    }
}
