package ebb.app

import android.util.Log
import ebb.core.LogLevel
import ebb.core.LogSink

/** The core's log lines, which hold names and counts and never a value. */
object CoreLog : LogSink {
    override fun log(level: LogLevel, line: String) {
        val priority = if (level == LogLevel.WARNING) Log.WARN else Log.INFO
        Log.println(priority, "Ebb", line)
    }

    /** What could not be done, by the name of what went wrong alone. */
    fun failed(what: String, why: Throwable) = warn("$what failed: ${why.javaClass.simpleName}")

    /** A line of the app's own. */
    fun warn(line: String) {
        Log.println(Log.WARN, "Ebb", line)
    }
}
