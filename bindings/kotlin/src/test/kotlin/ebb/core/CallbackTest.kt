package ebb.core

import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class CallbackTest {
    companion object {
        @TempDir
        @JvmStatic
        lateinit var folder: Path

        @BeforeAll
        @JvmStatic
        fun sample() {
            ebb(folder, "sample", "--days", "30", "--until", "2026-03-15", "--out", "export.zip")
        }
    }

    private val export get() = folder.resolve("export.zip").toString()

    private class Hears(val answer: (ImportProgress) -> Boolean) : ProgressListener {
        override fun progress(progress: ImportProgress) = answer(progress)
    }

    @Test
    fun `a listener hears how far an import is, on the thread that imports`() = withEngine { engine ->
        val heard = mutableListOf<ImportProgress>()
        val threads = mutableSetOf<Thread>()
        val report = engine.importFile(export, "Europe/Berlin", now, Hears {
            heard += it
            threads += Thread.currentThread()
            engine.races().isEmpty()
        })
        assertTrue(heard.isNotEmpty() && heard.all { it.doneBytes <= it.totalBytes })
        assertEquals(setOf(Thread.currentThread()), threads)
        assertEquals(ImportPhase.READING, heard.first().phase)
        assertEquals(ExportFormat.AppleHealth, report.format)
        assertEquals(listOf(day("2026-02-13"), day("2026-03-16")), listOf(report.days!!.first, report.days!!.last))
        assertEquals("Europe/Berlin", engine.homeZone())
        assertTrue(report.sources.isNotEmpty() && report.newRecords > 100UL)
    }

    @Test
    fun `a listener that says no or throws stops the import and nothing was changed`() = withEngine { engine ->
        val listeners = listOf(
            Hears { false },
            Hears { throw CallbackException.Failed("no") },
            Hears { error("what nobody expects") },
        )
        for (listener in listeners) {
            val stopped = assertThrows(EbbException.Stopped::class.java) { engine.importFile(export, "Europe/Berlin", now, listener) }
            assertTrue(stopped.isTransient)
        }
        assertEquals(emptyList<DayValues>(), engine.days(today.minusDays(60), today))
        assertTrue(engine.importFile(export, "Europe/Berlin", now).newRecords > 0UL, "without a listener it goes on")
    }

    @Test
    fun `the log hears of calls in names and counts`() {
        val log = Lines()
        withEngine(log) { engine ->
            engine.apply(ordinaryDays(), now)
            runCatching { engine.checkIn(today, CheckIn(pain = 99.5), now) }
        }
        assertEquals(
            listOf("INFO open: as it was", "INFO apply: 209 new, 0 changed, 0 deleted, 0 known", "WARNING check_in: refused"),
            log.lines,
        )
    }

    @Test
    fun `a log that throws undoes nothing`() {
        val broken = object : LogSink {
            override fun log(level: LogLevel, line: String): Unit = throw IllegalArgumentException("the disk is full")
        }
        withEngine(broken) { engine ->
            assertTrue(engine.apply(ordinaryDays(), now).newRecords > 0UL)
            assertThrows(EbbException.Refused::class.java) { engine.checkIn(today, CheckIn(), now) }
        }
    }
}
