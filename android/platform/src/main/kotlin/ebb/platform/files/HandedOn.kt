package ebb.platform.files

import android.content.ClipData
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Context
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.os.ParcelFileDescriptor
import android.provider.OpenableColumns
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException

/**
 * Lets the app that the athlete chose read the one file that was handed to it. Nobody else gets in: the provider is not
 * exported, and each Uri is granted with the share.
 */
class HandedOn : ContentProvider() {
    override fun onCreate() = true

    override fun openFile(uri: Uri, mode: String): ParcelFileDescriptor {
        if (mode != "r") throw SecurityException("it is to be read")
        return ParcelFileDescriptor.open(file(uri), ParcelFileDescriptor.MODE_READ_ONLY)
    }

    override fun getType(uri: Uri): String = type(uri.lastPathSegment.orEmpty())

    override fun query(uri: Uri, columns: Array<String>?, selection: String?, arguments: Array<String>?, order: String?): Cursor {
        val file = file(uri)
        val all = mapOf<String, Any>(OpenableColumns.DISPLAY_NAME to file.name, OpenableColumns.SIZE to file.length())
        val asked = columns?.filter { it in all } ?: all.keys.toList()
        return MatrixCursor(asked.toTypedArray(), 1).apply { addRow(asked.map(all::getValue)) }
    }

    override fun insert(uri: Uri, values: ContentValues?): Uri? = throw UnsupportedOperationException()

    override fun delete(uri: Uri, selection: String?, arguments: Array<String>?): Int = throw UnsupportedOperationException()

    override fun update(uri: Uri, values: ContentValues?, selection: String?, arguments: Array<String>?): Int = throw UnsupportedOperationException()

    private fun file(uri: Uri): File {
        val context = context ?: throw FileNotFoundException("it is too early")
        // Its own last name alone, so that no path leads out of the folder.
        val file = File(folder(context), File(uri.lastPathSegment.orEmpty()).name)
        if (!file.isFile) throw FileNotFoundException("it is gone")
        return file
    }

    companion object {
        /** The manifest says the same name. */
        private const val AUTHORITY = "ebb.app.handed_on"

        private fun folder(context: Context) = File(context.cacheDir, "handed-on")

        private fun type(name: String) = when (name.substringAfterLast('.')) {
            "ics" -> "text/calendar"
            "json" -> "application/json"
            else -> "text/plain"
        }

        /**
         * Keeps a text as a file and gives what to start for the share sheet. The last one's file goes. Blocks.
         *
         * @throws IOException it cannot be written
         */
        fun share(context: Context, name: String, text: String): Intent {
            val folder = folder(context)
            folder.deleteRecursively()
            if (!folder.mkdirs()) throw IOException("the cache cannot be written")
            val file = File(folder, File(name).name)
            file.writeText(text)
            val uri = Uri.Builder().scheme("content").authority(AUTHORITY).appendPath(file.name).build()
            val send = Intent(Intent.ACTION_SEND).setType(type(file.name)).putExtra(Intent.EXTRA_STREAM, uri).putExtra(Intent.EXTRA_TITLE, file.name)
                .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
            // The grant goes by the clip.
            send.clipData = ClipData.newRawUri(file.name, uri)
            return Intent.createChooser(send, null)
        }
    }
}
