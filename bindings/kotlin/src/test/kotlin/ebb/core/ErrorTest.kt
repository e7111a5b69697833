package ebb.core

import java.io.RandomAccessFile
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

/** Holds the lock that SQLite's writers take in WAL mode (byte 120 of the index), as another process would. */
object HoldsTheLock {
    @JvmStatic
    fun main(arguments: Array<String>) {
        RandomAccessFile(arguments[0] + "-shm", "rw").channel.use { channel ->
            channel.lock(120, 1, false)
            println("locked")
            System.`in`.read()
        }
    }
}

class ErrorTest {
    @TempDir
    lateinit var folder: Path

    private val file get() = folder.resolve("ebb.db").toString()

    @Test
    fun `what cannot be is refused, in a sentence without a value`() = withEngine { engine ->
        val refused = assertThrows(EbbException.Refused::class.java) { engine.checkIn(today, CheckIn(fatigue = 9.25), now) }
        assertEquals("fatigue and soreness are from 1 to 5", refused.message)
        assertThrows(EbbException.Refused::class.java) { engine.checkIn(today, CheckIn(), now) }
        assertThrows(EbbException.Refused::class.java) { engine.tagDay(today, DayTags(travelH = 25), now) }
        assertThrows(EbbException.Refused::class.java) { engine.rateRun(today, RunRating(pain = 11), now) }
        assertThrows(EbbException.Refused::class.java) { engine.setRace(marathon().copy(id = ""), now) }
        assertThrows(EbbException.Refused::class.java) { engine.setProfile(engine.profile().copy(hrMax = 400.0), now) }
        assertThrows(EbbException.Refused::class.java) { engine.recordSession(SessionDone(Activity.RUN, now, 10, 100), now) }
        assertThrows(EbbException.Refused::class.java) { engine.importFile("export.zip", "Mars/Olympus", now) }
        assertThrows(EbbException.Refused::class.java) { engine.backtest(today, today.minusDays(1)) }
        assertTrue(!refused.isTransient)
    }

    @Test
    fun `a file that cannot be used is told apart`() {
        Files.writeString(Path.of(file), "not a database, and long enough to look at ".repeat(99))
        val wrong = assertThrows(EbbException.File::class.java) { Engine.open(file) }
        assertTrue(wrong.message!!.contains("is not a database") && !wrong.isTransient)
        withEngine { engine ->
            assertThrows(EbbException.File::class.java) { engine.importFile(file, "Europe/Berlin", now) }
            assertThrows(EbbException.File::class.java) { engine.importFile("$folder/none.zip", "Europe/Berlin", now) }
            assertThrows(EbbException.File::class.java) { engine.restoreArchive(file) }
        }
    }

    @Test
    fun `a folder that is not there is worth another try once it is`() = withEngine { engine ->
        val archive = folder.resolve("none/archive.zip")
        val disk = assertThrows(EbbException.Disk::class.java) { engine.exportArchive("$archive") }
        assertTrue(disk.isTransient)
        assertThrows(EbbException.File::class.java) { engine.restoreArchive("$archive") }
        Files.createDirectory(archive.parent)
        engine.exportArchive("$archive")
        Unit
    }

    @Test
    fun `a newer database wants a newer app`() {
        Engine.open(file).use { it.pause() }
        // SQLite's user_version lies at byte 60, the highest byte first.
        RandomAccessFile(file, "rw").use { it.seek(60); it.writeInt(9999) }
        val newer = assertThrows(EbbException.Newer::class.java) { Engine.open(file) }
        assertTrue(!newer.isTransient && newer.message!!.contains("update"))
    }

    @Test
    fun `a database that another process holds is busy`() {
        Engine.open(file).use { engine ->
            engine.checkIn(today, CheckIn(Overall.NORMAL), now)
            val java = ProcessHandle.current().info().command().orElse("java")
            val path = System.getProperty("java.class.path")
            val other = ProcessBuilder(java, "-cp", path, "ebb.core.HoldsTheLock", file).start()
            try {
                assertEquals("locked", other.inputReader().readLine())
                val busy = assertThrows(EbbException.Busy::class.java) { engine.checkIn(today, CheckIn(Overall.GREAT), now) }
                assertTrue(busy.isTransient)
            } finally {
                other.destroy()
                other.waitFor()
            }
            engine.checkIn(today, CheckIn(Overall.GREAT), now)
        }
    }

    /** A full disk, a damaged one and a defect cannot be had here for the asking: the bytes that say so can. */
    @Test
    fun `every variant crosses the border as its own class`() {
        val variants = listOf(
            EbbException.Refused::class to false, EbbException.File::class to false, EbbException.Busy::class to true,
            EbbException.Stopped::class to true, EbbException.Closed::class to true, EbbException.Full::class to true,
            EbbException.Disk::class to true, EbbException.Newer::class to false, EbbException.Damaged::class to false, EbbException.Defect::class to false,
        )
        variants.forEachIndexed { index, (variant, transient) ->
            val said = "make room – Platz schaffen 🏃".toByteArray()
            val bytes = ByteBuffer.allocate(8 + said.size).putInt(index + 1).putInt(said.size).put(said).flip()
            val error = FfiConverterTypeEbbError.read(bytes)
            assertEquals(variant, error::class)
            assertEquals("make room – Platz schaffen 🏃", error.message)
            assertEquals(transient, error.isTransient, "$variant")
        }
        assertThrows(RuntimeException::class.java) { FfiConverterTypeEbbError.read(ByteBuffer.allocate(4).putInt(variants.size + 1).flip()) }
    }
}
