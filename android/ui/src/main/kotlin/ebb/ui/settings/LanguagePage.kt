package ebb.ui.settings

import androidx.compose.runtime.Composable
import ebb.core.Language
import ebb.core.Units
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.ScrollingPage
import ebb.ui.part.TroubleLine

/** What Ebb speaks and measures in; it holds at once. */
@Composable
internal fun LanguagePage(state: SettingsState, model: SettingsModel, onBack: () -> Unit) {
    val words = LocalWords.current.settings
    ScrollingPage(words.group(SettingGroup.LANGUAGE), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        item(key = "language") {
            Card { ChoiceList(Language.entries, state.profile?.language, words::language) { chosen -> model.change { it.copy(language = chosen) } } }
        }
        item(key = "units") {
            Card { ChoiceList(Units.entries, state.profile?.units, words::units) { chosen -> model.change { it.copy(units = chosen) } } }
        }
    }
}
