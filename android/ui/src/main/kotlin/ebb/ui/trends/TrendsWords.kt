package ebb.ui.trends

/** What this room says. */
interface TrendsWords {
    val title: String
}
