package ebb.platform.files

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.OpenableColumns
import ebb.domain.history.PickedFile
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException

/**
 * What the athlete picked in the system's own file picker, which needs no permission. The core reads files by path, so it is
 * copied into the cache, as a stream.
 *
 * @param folder the copy's, inside the cache: one for each that may be read at once
 * @param copied told of each block: bytes so far, and of how many where the file's app says so; what it throws stops the copy
 */
class PickedDocument(
    private val context: Context,
    private val uri: Uri,
    folder: String = "import",
    private val copied: (done: Long, of: Long?) -> Unit = { _, _ -> },
) : PickedFile {
    private val folder = File(context.cacheDir, folder)

    override fun local(): String {
        // What a process left that was stopped: it could not clean up.
        forget()
        if (!folder.mkdirs()) throw IOException("the cache cannot be written")
        // Not its own name, which says nothing to the core and may hold the athlete's.
        val copy = File(folder, "export")
        val (total, input) = try {
            size() to (context.contentResolver.openInputStream(uri) ?: throw FileNotFoundException("it is gone"))
        } catch (refused: SecurityException) {
            throw IOException("it may not be read any more", refused)
        }
        input.use { from ->
            copy.outputStream().use { to ->
                val block = ByteArray(BLOCK)
                var done = 0L
                while (true) {
                    val read = from.read(block)
                    if (read < 0) break
                    to.write(block, 0, read)
                    done += read
                    copied(done, total)
                }
            }
        }
        return copy.path
    }

    override fun forget() {
        folder.deleteRecursively()
    }

    private fun size(): Long? =
        context.contentResolver.query(uri, arrayOf(OpenableColumns.SIZE), null, null, null)?.use { row ->
            if (row.moveToFirst() && !row.isNull(0)) row.getLong(0) else null
        }

    companion object {
        /** A gigabyte in four thousand steps, and several a second on slow storage. */
        private const val BLOCK = 1 shl 18

        /** What to start for a result: its `data` is the Uri. Not every app knows that a zip is one. */
        fun picker(): Intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType("*/*")
            .putExtra(Intent.EXTRA_MIME_TYPES, arrayOf("application/zip", "application/octet-stream", "application/xml", "text/xml"))
    }
}
