package ebb.ui.run

/** What this room says. */
interface RunWords {
    val title: String
}
