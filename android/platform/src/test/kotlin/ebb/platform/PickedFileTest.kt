package ebb.platform

import android.content.Context
import android.content.Intent
import android.net.Uri
import ebb.platform.files.PickedFile
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertThrows
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

@RunWith(RobolectricTestRunner::class)
class PickedFileTest {
    private val context: Context = RuntimeEnvironment.getApplication()
    private val uri = Uri.parse("content://files/export")
    private val picked = PickedFile(context, Dispatchers.Unconfined)
    private val left get() = File(context.cacheDir, "import")

    private fun holds(bytes: InputStream) = shadowOf(context.contentResolver).registerInputStream(uri, bytes)

    @Test
    fun `what was picked is copied as it is, told on the way, and taken away afterwards`() = runBlocking {
        val bytes = ByteArray(700_000) { (it % 251).toByte() }
        holds(ByteArrayInputStream(bytes))
        val told = mutableListOf<Long>()
        val path = picked.copied(uri, { done, _ -> told += done }) { path ->
            assertArrayEquals(bytes, File(path).readBytes())
            path
        }
        assertEquals(700_000L, told.last())
        assertTrue(told.size > 2 && told == told.sorted())
        assertFalse(File(path).exists() || left.exists())
    }

    @Test
    fun `what a process left that was stopped is taken away by the next`() = runBlocking {
        left.mkdirs()
        File(left, "old").writeText("half an export")
        holds(ByteArrayInputStream(byteArrayOf(1)))
        picked.copied(uri) { assertEquals(listOf("export"), left.list()?.toList()) }
    }

    @Test
    fun `a file that breaks off, an import that fails and one that is stopped leave nothing`() {
        holds(object : InputStream() {
            override fun read(): Int = throw IOException("gone")
        })
        assertThrows(IOException::class.java) { runBlocking { picked.copied(uri) { } } }
        assertFalse(left.exists())
        holds(ByteArrayInputStream(byteArrayOf(1)))
        assertThrows(IllegalStateException::class.java) { runBlocking { picked.copied(uri) { error("no export") } } }
        assertFalse(left.exists())
        holds(ByteArrayInputStream(ByteArray(2_000_000)))
        runBlocking {
            val stopped = launch(Dispatchers.Unconfined) {
                val here = currentCoroutineContext()
                picked.copied(uri, { _, _ -> here.cancel(CancellationException("enough")) }) { error("it was stopped") }
            }
            stopped.join()
            assertTrue(stopped.isCancelled)
        }
        assertFalse(left.exists())
    }

    @Test
    fun `the picker asks for files that can be read, by no permission`() {
        with(picked.picker()) {
            assertEquals(Intent.ACTION_OPEN_DOCUMENT, action)
            assertTrue(hasCategory(Intent.CATEGORY_OPENABLE))
            assertTrue("application/zip" in getStringArrayExtra(Intent.EXTRA_MIME_TYPES).orEmpty())
        }
    }
}
