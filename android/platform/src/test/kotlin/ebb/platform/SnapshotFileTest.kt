package ebb.platform

import android.content.Context
import ebb.core.Tier
import ebb.platform.widget.Kept
import ebb.platform.widget.SnapshotFile
import ebb.platform.widget.face
import ebb.platform.widget.kept
import java.io.File
import java.io.IOException
import java.time.Instant
import java.util.concurrent.CyclicBarrier
import java.util.concurrent.FutureTask
import java.util.concurrent.TimeUnit
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
class SnapshotFileTest {
    private val context: Context = RuntimeEnvironment.getApplication()
    private val file = SnapshotFile(context)
    private val root = File(System.getProperty("ebb.root"))
    private val golden = File(root, "core/engine/snapshot/golden").listFiles { it -> it.name.endsWith(".snapshot.json") }.orEmpty()
    private val cut = golden.single { it.name == "cut.en.snapshot.json" }.readText()

    @Test
    fun `every golden file of the core is understood`() {
        assertTrue(golden.size >= 20)
        for (text in golden) {
            val known = kept(text.readText()) as? Kept.Morning ?: error("${text.name} is not understood")
            assertEquals(text.name, 3, known.snapshot.signals.size)
        }
        val tiers = golden.mapNotNull { (kept(it.readText()) as Kept.Morning).snapshot.tier }.toSet()
        assertEquals(Tier.entries.toSet(), tiers)
    }

    @Test
    fun `what was written is what is read, and it lies where no backup takes it`() {
        assertEquals(Kept.Nothing, file.read())
        file.write(cut)
        assertEquals(kept(cut), file.read())
        assertEquals(listOf("widget.json"), context.noBackupFilesDir.list()?.toList())
        file.erase()
        assertEquals(Kept.Nothing, file.read())
    }

    @Test
    fun `whatever stands in the file, there is an answer`() {
        val hostile = listOf(
            "", "{", "[]", "null", cut.take(300), cut.replace("\"version\": 1", "\"version\": 2"), cut.replace("cut", "better"),
            cut.replace("+01:00", "+99:00"), cut.replace("\"signals\": [", "\"signals\": ["  + "1,"), "x".repeat(100_000), "\u0000\uFFFF",
        )
        for (text in hostile) {
            file.write(text)
            assertEquals(text.take(40), Kept.Unreadable, file.read())
        }
    }

    @Test
    fun `a write that fails leaves the last morning whole`() {
        file.write(cut)
        File(context.noBackupFilesDir, "widget.json.new").mkdirs()
        assertThrows(IOException::class.java) { file.write("{}") }
        assertEquals(kept(cut), file.read())
    }

    /** The job and the screen may write at once, each with an object of its own. */
    @Test
    fun `two who write at once leave a file that one of them wrote`() {
        val texts = listOf("a", "b").map { cut.dropLast(2) + it.repeat(20_000) }
        val together = CyclicBarrier(texts.size)
        val writers = texts.map { text ->
            FutureTask {
                repeat(50) {
                    together.await(10, TimeUnit.SECONDS)
                    SnapshotFile(context).write(text)
                    together.await(10, TimeUnit.SECONDS)
                    assertTrue(File(context.noBackupFilesDir, "widget.json").readText() in texts)
                }
            }.also { Thread(it).start() }
        }
        writers.forEach { it.get(1, TimeUnit.MINUTES) }
    }

    @Test
    fun `a morning is today's until four o'clock of the next, to the second`() {
        val until = Instant.parse("2026-03-17T03:00:00Z")
        assertEquals(until, (kept(cut) as Kept.Morning).snapshot.staleAfter)
        assertEquals(Tier.CUT, face(context, kept(cut), until.minusSeconds(1)).tier)
        with(face(context, kept(cut), until)) {
            assertNull(tier)
            assertNull(score)
            assertEquals("Not yet", word)
            assertTrue(line.startsWith("Last night isn’t in yet."))
        }
    }
}
