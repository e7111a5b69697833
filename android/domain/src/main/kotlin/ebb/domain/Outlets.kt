package ebb.domain

import ebb.core.NotificationText

/** Where the widget's file goes. */
fun interface SnapshotWriter {
    /** Takes the place of the file in one step, and has the widgets drawn anew. */
    fun write(snapshot: String)
}

/** Where the morning's notification goes. */
interface Notifier {
    /** Shows it; does nothing where the athlete has notifications of Ebb turned off in the phone's settings. */
    fun show(text: NotificationText)
}
