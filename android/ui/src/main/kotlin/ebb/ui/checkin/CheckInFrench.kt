package ebb.ui.checkin

object CheckInFrench : CheckInWords {
    override val title = "Comment vous sentez-vous\u202F?"
}
