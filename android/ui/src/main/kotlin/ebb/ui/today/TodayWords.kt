package ebb.ui.today

/** What this room says. */
interface TodayWords {
    val title: String
}
