package ebb.domain.history

import ebb.core.Engine
import ebb.domain.ManualClock
import ebb.domain.Year
import ebb.domain.at
import ebb.domain.day
import ebb.domain.writeExport
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertInstanceOf
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class HistoryImportTest {
    @TempDir
    lateinit var folder: Path
    private val today = day("2026-03-16")

    private class File(private val path: String?) : PickedFile {
        var forgotten = false
        override fun local() = path ?: throw IOException("gone")
        override fun forget() {
            forgotten = true
        }
    }

    private fun export(): File = folder.resolve("export.zip").let {
        writeExport(Year(today.minusDays(1), days = 20).days.flatten(), it)
        File(it.toString())
    }

    private fun <T> anImport(use: suspend kotlinx.coroutines.CoroutineScope.(HistoryImport, Engine) -> T): T = Engine.inMemory().use { engine ->
        runBlocking { use(HistoryImport(engine, ManualClock(today.at("08:00")), Dispatchers.IO), engine) }
    }

    @Test
    fun `an export is read, and its copy is gone`() = anImport { import, engine ->
        val file = export()
        assertEquals(ImportState.Idle, import.state.value)
        assertTrue(import.run(file, "Europe/Berlin"))
        assertTrue(assertInstanceOf(ImportState.Done::class.java, import.state.value).report.newRecords > 50UL)
        assertTrue(engine.days(today.minusDays(30), today).size > 15)
        assertTrue(file.forgotten)
    }

    @Test
    fun `progress is told, and who cancels changes nothing`() = anImport { import, engine ->
        val file = export()
        val seen = mutableListOf<ImportState>()
        val work = launch(Dispatchers.Default, start = kotlinx.coroutines.CoroutineStart.LAZY) { import.run(file, "Europe/Berlin") }
        val watching = launch(Dispatchers.Unconfined) {
            import.state.collect {
                seen += it
                if (it is ImportState.Running) work.cancel()
            }
        }
        work.join()
        watching.cancel()
        assertTrue(work.isCancelled)
        assertEquals(ImportState.Stopped, import.state.value)
        assertTrue(seen.any { it is ImportState.Running && it.totalBytes > 0 }, "$seen")
        assertEquals(0, engine.days(today.minusDays(30), today).size)
        assertTrue(file.forgotten)
    }

    @Test
    fun `a file that is no export is refused in the core's words`() = anImport { import, _ ->
        val file = folder.resolve("cat.jpg").also { Files.writeString(it, "miaow") }
        assertFalse(import.run(File(file.toString()), "Europe/Berlin"))
        val failed = assertInstanceOf(ImportState.Failed::class.java, import.state.value)
        assertTrue(failed.message.orEmpty().isNotBlank() && !failed.again)
    }

    @Test
    fun `a file that cannot be fetched may be tried again`() = anImport { import, _ ->
        assertFalse(import.run(File(null), "Europe/Berlin"))
        assertEquals(ImportState.Failed(null, again = true), import.state.value)
    }
}
