package ebb.platform

import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.Intent
import android.net.Uri
import ebb.platform.files.PickedDocument
import java.io.ByteArrayInputStream
import java.io.File
import java.io.IOException
import java.io.InputStream
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
import org.robolectric.shadows.ShadowContentResolver

@RunWith(RobolectricTestRunner::class)
class PickedDocumentTest {
    private val context: Context = RuntimeEnvironment.getApplication()
    private val uri = Uri.parse("content://files/export")
    private val left get() = File(context.cacheDir, "import")

    private class Refusing : ContentProvider() {
        private fun no(): Nothing = throw SecurityException("no longer")

        override fun onCreate() = true

        override fun query(of: Uri, columns: Array<String>?, which: String?, with: Array<String>?, order: String?) = no()

        override fun getType(of: Uri) = no()

        override fun insert(to: Uri, values: ContentValues?) = no()

        override fun delete(of: Uri, which: String?, with: Array<String>?) = no()

        override fun update(of: Uri, values: ContentValues?, which: String?, with: Array<String>?) = no()
    }

    private fun holds(bytes: InputStream) = shadowOf(context.contentResolver).registerInputStream(uri, bytes)

    @Test
    fun `what was picked is copied as it is, told on the way, and gone once it is forgotten`() {
        val bytes = ByteArray(700_000) { (it % 251).toByte() }
        holds(ByteArrayInputStream(bytes))
        val told = mutableListOf<Long>()
        val picked = PickedDocument(context, uri) { done, _ -> told += done }
        val path = picked.local()
        assertArrayEquals(bytes, File(path).readBytes())
        assertEquals(700_000L, told.last())
        assertTrue(told.size > 2 && told == told.sorted())
        picked.forget()
        assertFalse(File(path).exists() || left.exists())
    }

    @Test
    fun `what a process left that was stopped is taken away by the next`() {
        left.mkdirs()
        File(left, "old").writeText("half an export")
        holds(ByteArrayInputStream(byteArrayOf(1)))
        PickedDocument(context, uri).local()
        assertEquals(listOf("export"), left.list()?.toList())
    }

    @Test
    fun `a file that breaks off is an error of reading, and a copy can be stopped on the way`() {
        holds(object : InputStream() {
            override fun read(): Int = throw IOException("gone")
        })
        assertThrows(IOException::class.java) { PickedDocument(context, uri).local() }
        holds(ByteArrayInputStream(ByteArray(2_000_000)))
        val stopped = PickedDocument(context, uri) { done, _ -> if (done > 500_000) error("enough") }
        assertThrows(IllegalStateException::class.java) { stopped.local() }
        assertTrue(File(left, "export").length() < 1_000_000)
        stopped.forget()
        assertFalse(left.exists())
    }

    @Test
    fun `a file that may not be read any more is an error of reading, whichever question its app refuses`() {
        ShadowContentResolver.registerProviderInternal("files", Refusing())
        holds(ByteArrayInputStream(byteArrayOf(1)))
        assertThrows(IOException::class.java) { PickedDocument(context, uri).local() }
    }

    @Test
    fun `the picker asks for files that can be read, by no permission`() {
        with(PickedDocument.picker()) {
            assertEquals(Intent.ACTION_OPEN_DOCUMENT, action)
            assertTrue(hasCategory(Intent.CATEGORY_OPENABLE))
            assertTrue("application/zip" in getStringArrayExtra(Intent.EXTRA_MIME_TYPES).orEmpty())
        }
    }
}
