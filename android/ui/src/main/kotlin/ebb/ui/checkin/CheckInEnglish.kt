package ebb.ui.checkin

object CheckInEnglish : CheckInWords {
    override val title = "How do you feel?"
}
