package ebb.ui.settings

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.Preset
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine

/** How sensitive the votes are, and what each setting would have cut on the athlete's own nights. */
@Composable
internal fun PresetPage(state: SettingsState, model: SettingsModel, onBack: () -> Unit) {
    val words = LocalWords.current.settings
    // What is so of each of them is said once.
    val ofAll = state.budgets.values.takeIf { it.size > 1 }?.reduce { one, other -> one.filter { it in other } }.orEmpty()
    ScrollingPage(words.group(SettingGroup.SENSITIVITY), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        item(key = "presets") {
            Card {
                Body(words.aboutPreset)
                ChoiceList(
                    Preset.entries, state.profile?.preset, words::preset,
                    about = { state.budgets[it]?.minus(ofAll.toSet())?.joinToString(" ") },
                ) { chosen -> model.change { it.copy(preset = chosen) } }
                ofAll.forEach { Secondary(it) }
            }
        }
        item(key = "measure") {
            Card {
                Secondary(words.aboutMeasure)
                if (state.measuring) {
                    val done = state.budgets.size
                    Progress(words.measuring(done + 1, Preset.entries.size), done.toFloat() / Preset.entries.size)
                    OtherButton(words.stop, Modifier.fillMaxWidth()) { model.stopMeasuring() }
                } else {
                    OtherButton(words.measure, Modifier.fillMaxWidth()) { model.measurePresets() }
                }
            }
        }
    }
}
