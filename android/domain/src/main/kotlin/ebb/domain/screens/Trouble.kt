package ebb.domain.screens

import ebb.core.EbbException

/** What helps, for a button or a hint; the words are resources of the app. */
enum class Remedy { ASK_DIFFERENTLY, OTHER_FILE, AGAIN, REOPEN, MAKE_ROOM, CHECK_DISK, UPDATE_APP, RESTORE, REPORT }

/**
 * Something did not work; nothing was changed.
 *
 * @property message one sentence for the athlete, from the core; empty where nobody had expected it: the remedy says enough
 */
data class Trouble(val message: String, val remedy: Remedy)

/** What nobody had expected, as it is shown. */
val unexpected = Trouble("", Remedy.REPORT)

/** The core's error as it is shown. */
fun EbbException.trouble(): Trouble = Trouble(
    message.orEmpty(),
    when (this) {
        is EbbException.Refused -> Remedy.ASK_DIFFERENTLY
        is EbbException.File -> Remedy.OTHER_FILE
        is EbbException.Busy, is EbbException.Stopped -> Remedy.AGAIN
        is EbbException.Closed -> Remedy.REOPEN
        is EbbException.Full -> Remedy.MAKE_ROOM
        is EbbException.Disk -> Remedy.CHECK_DISK
        is EbbException.Newer -> Remedy.UPDATE_APP
        is EbbException.Damaged -> Remedy.RESTORE
        is EbbException.Defect -> Remedy.REPORT
    },
)
