package ebb.core

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** A year as a phone delivers it, late, repeated, out of order, revised and deleted, beside the same year's export. */
class YearTest {
    companion object {
        @TempDir
        @JvmStatic
        lateinit var folder: Path
        private lateinit var deliveries: List<Pair<ChangeSet, Moment>>
        private val last = day("2026-03-15")
        private val first = last.minusDays(364)
        private val after = moment("2026-03-16T08:00:00+01:00")

        @BeforeAll
        @JvmStatic
        fun year() {
            ebb(folder, "sample", "--days", "365", "--until", "$last", "--out", "export.zip", "--deliveries", "year.jsonl")
            ebb(folder, "import", "export.zip", "--db", "imported.db", "--zone", "Europe/Berlin")
            deliveries = folder.resolve("year.jsonl").toFile().readLines().map(::arrival)
        }
    }

    private val export get() = folder.resolve("export.zip").toString()

    private fun printed(database: String, command: String) =
        ebb(folder, command, "--db", database, "--json", "--from", "$first", "--to", "${last.plusDays(1)}")

    @Test
    fun `a year that was delivered is the year that was imported, byte for byte`() {
        assertTrue(deliveries.size > 700 && deliveries.any { it.first.deletions.isNotEmpty() })
        Engine.open(folder.resolve("delivered.db").toString()).use { delivered ->
            deliveries.forEach { (changes, at) -> delivered.apply(changes, at) }
            Engine.open(folder.resolve("imported.db").toString()).use { imported ->
                val days = delivered.days(first, last.plusDays(1))
                assertTrue(days.size > 350)
                assertEquals(imported.days(first, last.plusDays(1)), days)
                assertEquals(imported.backtest(first, last), delivered.backtest(first, last))
            }
        }
        for (command in listOf("days", "backtest")) {
            assertEquals(printed("imported.db", command), printed("delivered.db", command), command)
        }
    }

    @Test
    fun `an export adds nothing before, between or after live deliveries`() {
        val half = deliveries.size / 2
        val orders = listOf<(Engine) -> Unit>(
            { engine -> importOf(engine); deliveries.forEach { (c, at) -> engine.apply(c, at) } },
            { engine ->
                deliveries.take(half).forEach { (c, at) -> engine.apply(c, at) }
                importOf(engine)
                deliveries.drop(half).forEach { (c, at) -> engine.apply(c, at) }
            },
            { engine ->
                deliveries.forEach { (c, at) -> engine.apply(c, at) }
                val report = importOf(engine)
                assertEquals(listOf(0UL, 0UL), listOf(report.newRecords, report.heartRateMinutes))
            },
        )
        val days = orders.map { order -> withEngine { engine -> order(engine); engine.days(first, last.plusDays(1)) } }
        assertEquals(1, days.distinct().size)
        assertEquals(Engine.open(folder.resolve("imported.db").toString()).use { it.days(first, last.plusDays(1)) }, days.first())
    }

    private fun importOf(engine: Engine) = engine.importFile(export, "Europe/Berlin", after)
}
