package ebb.core

/**
 * Whether the same call may succeed later, with nothing but time, room on the disk, or for `Closed` a `resume()`.
 * Everything else wants another input, another version of the app, or an archive first; [EbbException] says for each
 * what helps.
 */
val EbbException.isTransient: Boolean
    get() = when (this) {
        is EbbException.Busy, is EbbException.Stopped, is EbbException.Closed, is EbbException.Full,
        is EbbException.Disk -> true
        is EbbException.Refused, is EbbException.File, is EbbException.Newer, is EbbException.Damaged,
        is EbbException.Defect -> false
    }
