package ebb.ui.settings

object SettingsEnglish : SettingsWords {
    override val title = "Settings"
}
