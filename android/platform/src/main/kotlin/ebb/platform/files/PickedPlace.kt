package ebb.platform.files

import android.content.Context
import android.content.Intent
import android.net.Uri
import java.io.File
import java.io.FileNotFoundException
import java.io.IOException

/** Where the athlete wants an archive. The core writes files by path, so it is written into the cache and taken there whole. */
class PickedPlace(private val context: Context, private val uri: Uri) {
    private val folder = File(context.cacheDir, "archived")
    private val file = File(folder, "archive")

    /** A path where no file is. */
    fun local(): String {
        forget()
        folder.mkdirs()
        return file.path
    }

    /**
     * Writes what lies at [local] to the place. Blocks.
     *
     * @throws IOException it cannot be written there, or not all of it
     */
    fun fill() {
        try {
            // What an app has there already is cut to nothing first.
            val place = context.contentResolver.openOutputStream(uri, "wt") ?: throw FileNotFoundException("it is gone")
            place.use { to -> file.inputStream().use { it.copyTo(to) } }
        } catch (refused: SecurityException) {
            throw IOException("it may not be written any more", refused)
        }
    }

    /** Deletes what lies at [local]. */
    fun forget() {
        folder.deleteRecursively()
    }

    companion object {
        /** What to start for a result: its `data` is the Uri. */
        fun picker(name: String): Intent = Intent(Intent.ACTION_CREATE_DOCUMENT)
            .addCategory(Intent.CATEGORY_OPENABLE)
            .setType("application/zip")
            .putExtra(Intent.EXTRA_TITLE, name)
    }
}
