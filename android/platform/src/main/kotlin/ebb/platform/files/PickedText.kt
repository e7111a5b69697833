package ebb.platform.files

import android.content.Context
import android.content.Intent
import android.net.Uri
import java.io.FileNotFoundException
import java.io.IOException

/** A plan that was picked, which is a text. */
class PickedText(private val context: Context, private val uri: Uri) {
    /**
     * What stands in it. Blocks.
     *
     * @throws IOException it cannot be read, or is larger than any plan
     */
    fun read(): String = try {
        val input = context.contentResolver.openInputStream(uri) ?: throw FileNotFoundException("it is gone")
        val bytes = input.use { it.readNBytes(LARGEST + 1) }
        if (bytes.size > LARGEST) throw IOException("it is too large for a plan")
        // What is no UTF-8 is no plan either: the core says so of what comes out.
        bytes.decodeToString()
    } catch (refused: SecurityException) {
        throw IOException("it may not be read any more", refused)
    }

    companion object {
        /** As many bytes as the core reads of a plan. */
        const val LARGEST = 10_000_000

        /** What to start for a result: its `data` is the Uri. Not every app knows what a calendar's file is. */
        fun picker(): Intent = Intent(Intent.ACTION_OPEN_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType("*/*")
            .putExtra(Intent.EXTRA_MIME_TYPES, arrayOf("text/calendar", "application/json", "text/plain", "application/octet-stream"))
    }
}
