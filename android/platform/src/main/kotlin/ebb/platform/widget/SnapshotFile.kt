package ebb.platform.widget

import android.content.Context
import ebb.domain.SnapshotWriter
import java.io.File
import java.io.FileNotFoundException
import java.io.FileOutputStream
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption

/**
 * The widget's file, in the folder that no backup takes. It is there whole or not at all: who reads it never sees half a
 * morning, and after a crash it is the last one that was whole.
 */
class SnapshotFile(private val context: Context) : SnapshotWriter {
    private val file get() = File(context.noBackupFilesDir, "widget.json")

    /** @throws IOException the disk is full or cannot be written; the file is as it was */
    override fun write(snapshot: String) {
        // One at a time: the second would write into what the first is about to give the name.
        synchronized(LOCK) {
            val fresh = File(context.noBackupFilesDir, "widget.json.new")
            FileOutputStream(fresh).use {
                it.write(snapshot.toByteArray())
                // On the disk before it takes the name, or a power cut leaves the name on an empty file.
                it.fd.sync()
            }
            Files.move(fresh.toPath(), file.toPath(), StandardCopyOption.ATOMIC_MOVE)
        }
        EbbWidget.update(context)
    }

    /** Takes the file away: after everything was erased. */
    fun erase() {
        synchronized(LOCK) { Files.deleteIfExists(file.toPath()) }
        EbbWidget.update(context)
    }

    /** What stands in the file now. */
    fun read(): Kept = try {
        if (file.length() > MOST_BYTES) Kept.Unreadable else kept(file.readText())
    } catch (_: FileNotFoundException) {
        Kept.Nothing
    } catch (_: IOException) {
        Kept.Unreadable
    }

    private companion object {
        /** There is one file, whoever writes it. */
        val LOCK = Any()

        /** Sixteen times what the core writes at most. */
        const val MOST_BYTES = 65_536L
    }
}
