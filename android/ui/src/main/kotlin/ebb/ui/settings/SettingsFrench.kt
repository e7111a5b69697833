package ebb.ui.settings

object SettingsFrench : SettingsWords {
    override val title = "Réglages"
}
