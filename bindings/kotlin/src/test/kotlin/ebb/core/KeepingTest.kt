package ebb.core

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Executors
import java.util.concurrent.Future
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class KeepingTest {
    @TempDir
    lateinit var folder: Path

    private val file get() = folder.resolve("ebb.db").toString()

    @Test
    fun `a database says how it was opened`() {
        assertEquals(OpenReport(true, null, null, emptyList()), Engine.open(file).use { it.openReport() })
        assertEquals(OpenReport(false, null, null, emptyList()), Engine.open(file).use { it.openReport() })
    }

    @Test
    fun `a damaged database is kept aside and goes on`() {
        Engine.open(file).use { it.apply(ordinaryDays(), now) }
        Files.write(Path.of(file), Files.readAllBytes(Path.of(file)).also { it.fill(0x5A, 8192, 12_288) })
        Engine.open(file).use { engine ->
            val saved = engine.maintain() ?: engine.openReport().salvaged!!
            assertTrue(Files.exists(Path.of(saved.aside)) && saved.kept.isNotEmpty())
            engine.apply(ordinaryDays(), now)
            assertEquals(61, engine.days(today.minusDays(60), today).size)
        }
    }

    @Test
    fun `an archive brings everything back and is refused by a database that has something`() {
        val archive = folder.resolve("archive.zip").toString()
        Engine.open(file).use { engine ->
            engine.apply(ordinaryDays(), now)
            val written = engine.exportArchive(archive)
            assertThrows(EbbException.File::class.java) { engine.exportArchive(archive) }
            assertThrows(EbbException.Refused::class.java) { engine.restoreArchive(archive) }
            withEngine { other ->
                assertEquals(written, other.restoreArchive(archive))
                assertEquals(engine.days(today.minusDays(60), today), other.days(today.minusDays(60), today))
            }
        }
    }

    @Test
    fun `an archive takes the place of another life, or leaves it as it was`() {
        val (archive, cut) = listOf("archive.zip", "cut.zip").map { folder.resolve(it).toString() }
        val written = withOrdinaryDays { it.exportArchive(archive) }
        Files.write(Path.of(cut), Files.readAllBytes(Path.of(archive)).copyOf(200))
        withEngine { other ->
            other.setProfile(other.profile().copy(language = Language.FR), now)
            other.checkIn(today, CheckIn(Overall.AWFUL), now)
            assertThrows(EbbException.File::class.java) { other.replaceWithArchive(cut) }
            assertEquals(1, other.checkIns(today, today).size)
            assertEquals(written, other.replaceWithArchive(archive))
            assertEquals(0, other.checkIns(today, today).size)
            assertEquals(Language.EN, other.profile().language)
        }
    }

    @Test
    fun `what is paused is closed until it is resumed`() {
        Engine.open(file).use { engine ->
            engine.apply(ordinaryDays(), now)
            engine.pause()
            engine.pause()
            assertFalse(Files.exists(Path.of("$file-wal")), "the log was copied back")
            assertThrows(EbbException.Closed::class.java) { engine.morning(now) }
            engine.resume()
            assertEquals(Tier.READY, engine.morning(now).verdict.tier)
        }
    }

    @Test
    fun `what is erased is gone`() {
        Engine.open(file).use { engine ->
            engine.apply(ordinaryDays(), now)
            engine.eraseAll()
            assertEquals(0, folder.toFile().list()!!.size)
            engine.resume()
            assertEquals(emptyList<DayValues>(), engine.days(today.minusDays(60), today))
        }
    }

    @Test
    fun `looking after a sound database finds nothing`() = withOrdinaryDays { assertNull(it.maintain()) }

    @Test
    fun `what is interrupted was not written`() {
        Engine.open(file).use { engine ->
            val threads = Executors.newFixedThreadPool(1)
            val large = ChangeSet((0..60_000).map { restingHeartRate(today, 50.0, "r$it").copy(start = now.plusMinutes(it.toLong()), end = now.plusMinutes(it.toLong())) })
            val applying: Future<*> = threads.submit { engine.apply(large, now) }
            while (!applying.isDone) {
                Thread.sleep(5)
                engine.interrupt()
            }
            val stopped = runCatching { applying.get() }.exceptionOrNull()?.cause
            assertTrue(stopped is EbbException.Stopped, "$stopped")
            assertEquals(emptyList<DayValues>(), engine.days(today.minusDays(60), today.plusDays(90)))
            threads.shutdown()
        }
    }

    @Test
    fun `one object serves many threads`() = withEngine { engine ->
        val threads = Executors.newFixedThreadPool(8)
        val days = ordinaryDays().records.chunked(10).map { part -> threads.submit { engine.apply(ChangeSet(part), now) } }
        val mornings = (1..8).map { threads.submit { engine.morning(now) } }
        (days + mornings).forEach { it.get() }
        threads.shutdown()
        assertEquals(61, engine.days(today.minusDays(60), today).size)
    }

    @Test
    fun `a closed object says so and closing twice is closing once`() {
        val engine = Engine.inMemory()
        engine.close()
        engine.close()
        assertThrows(IllegalStateException::class.java) { engine.morning(now) }
    }
}
