package ebb.platform.files

import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.net.Uri
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.withContext
import kotlin.coroutines.coroutineContext

/**
 * The export that the athlete picks in the system's own file picker, which needs no permission. The core reads files by
 * path, so the picked one is copied into the cache, as a stream, and taken away again whatever comes.
 *
 * @param io where files are read and written
 */
class PickedFile(private val context: Context, private val io: CoroutineDispatcher) {
    private val folder get() = File(context.cacheDir, "import")

    /** What to start for a result: its `data` is the Uri for [copied]. Not every app knows that a zip is one. */
    fun picker(): Intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
        .addCategory(Intent.CATEGORY_OPENABLE)
        .setType("*/*")
        .putExtra(Intent.EXTRA_MIME_TYPES, arrayOf("application/zip", "application/octet-stream", "application/xml", "text/xml"))

    /**
     * Copies what was picked, calls [use] with the copy's path, and removes the copy.
     *
     * @param progress bytes copied, and of how many where the file's app says so
     * @throws IOException it cannot be read, or there is no room for it
     */
    suspend fun <T> copied(uri: Uri, progress: (Long, Long?) -> Unit = { _, _ -> }, use: suspend (path: String) -> T): T {
        // A process that was stopped could not clean up.
        sweep()
        return try {
            val copy = withContext(io) { copy(uri, progress) }
            use(copy.path)
        } finally {
            sweep()
        }
    }

    private fun sweep() {
        folder.deleteRecursively()
    }

    private suspend fun copy(uri: Uri, progress: (Long, Long?) -> Unit): File {
        if (!folder.mkdirs() && !folder.isDirectory) throw IOException("the cache cannot be written")
        val total = size(uri)
        // The name says nothing to the core, and may hold the athlete's.
        val copy = File(folder, "export")
        val input = context.contentResolver.openInputStream(uri) ?: throw FileNotFoundException("nothing was picked")
        input.use { from ->
            copy.outputStream().use { to ->
                val block = ByteArray(BLOCK)
                var done = 0L
                while (true) {
                    coroutineContext.ensureActive()
                    val read = from.read(block)
                    if (read < 0) break
                    to.write(block, 0, read)
                    done += read
                    progress(done, total)
                }
            }
        }
        return copy
    }

    private fun size(uri: Uri): Long? =
        context.contentResolver.query(uri, arrayOf(OpenableColumns.SIZE), null, null, null)?.use(::size)

    private fun size(row: Cursor): Long? = if (row.moveToFirst() && !row.isNull(0)) row.getLong(0) else null

    private companion object {
        /** Four times a second or more on the slowest storage, and few enough steps for a gigabyte. */
        const val BLOCK = 1 shl 18
    }
}
