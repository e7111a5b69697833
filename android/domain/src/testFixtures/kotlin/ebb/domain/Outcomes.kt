package ebb.domain

import ebb.core.NotificationText

/** What a widget would read, and what a phone would show. */
class Written : SnapshotWriter, Notifier {
    val snapshots = mutableListOf<String>()
    val shown = mutableListOf<NotificationText>()

    override fun write(snapshot: String) {
        snapshots += snapshot
    }

    override fun show(text: NotificationText) {
        shown += text
    }
}
