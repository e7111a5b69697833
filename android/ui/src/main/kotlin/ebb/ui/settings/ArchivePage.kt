package ebb.ui.settings

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import ebb.domain.screens.Kept
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.part.Ask
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine

/** Keeping everything in one file, bringing it back, and erasing it. */
@Composable
internal fun ArchivePage(state: SettingsState, model: SettingsModel, phone: Phone, onBack: () -> Unit) {
    val words = LocalWords.current.settings.archive
    var erasing by rememberSaveable { mutableStateOf(false) }
    var restoring by rememberSaveable { mutableStateOf(false) }
    ScrollingPage(LocalWords.current.settings.group(SettingGroup.ARCHIVE), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        if (state.keeping || state.kept != Kept.NOTHING) {
            item(key = "kept") {
                Card { if (state.keeping) Progress(words.working, null) else Body(kept(state.kept), Modifier.semantics { liveRegion = LiveRegionMode.Polite }) }
            }
        }
        item(key = "archive") {
            Card {
                Body(words.about)
                OtherButton(words.save, Modifier.fillMaxWidth(), enabled = !state.keeping) { phone.saveArchive() }
                Secondary(words.aboutRestore)
                OtherButton(words.restore, Modifier.fillMaxWidth(), enabled = !state.keeping) { restoring = true }
            }
        }
        item(key = "erase") {
            Card {
                Body(words.aboutErase)
                OtherButton(words.erase, Modifier.fillMaxWidth(), enabled = !state.keeping) { erasing = true }
            }
        }
    }
    if (restoring) {
        Ask(words.restore, words.restoreAsk, words.restoreYes, onNo = { restoring = false }, onYes = {
            restoring = false
            phone.pickArchive()
        })
    }
    if (erasing) {
        Ask(words.erase, words.eraseAsk, words.eraseYes, onNo = { erasing = false }, onYes = {
            erasing = false
            model.erase()
        })
    }
}

@Composable
private fun kept(kept: Kept): String {
    val words = LocalWords.current.settings.archive
    return when (kept) {
        Kept.NOTHING -> ""
        Kept.ARCHIVED -> words.saved
        Kept.RESTORED -> words.restored
        Kept.ERASED -> words.erased
    }
}
