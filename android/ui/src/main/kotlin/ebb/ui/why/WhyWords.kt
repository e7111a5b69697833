package ebb.ui.why

/** What this room says. */
interface WhyWords {
    val title: String
}
