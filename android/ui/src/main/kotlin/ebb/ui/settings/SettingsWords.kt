package ebb.ui.settings

/** What this room says. */
interface SettingsWords {
    val title: String
}
