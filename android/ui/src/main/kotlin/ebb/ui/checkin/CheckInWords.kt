package ebb.ui.checkin

/** What this room says. */
interface CheckInWords {
    val title: String
}
