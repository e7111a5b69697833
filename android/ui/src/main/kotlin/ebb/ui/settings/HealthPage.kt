package ebb.ui.settings

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.material3.Icon
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import ebb.domain.health.Grants
import ebb.domain.health.RecordKind
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.look.Icons
import ebb.ui.look.LocalPalette
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated
import java.time.ZoneId

/** What of the phone's health data is shared, how the last reading ended, and the way to change it. */
@Composable
internal fun HealthPage(state: SettingsState, phone: Phone, onBack: () -> Unit) {
    val words = LocalWords.current.settings
    val grants = state.grants
    ScrollingPage(words.group(SettingGroup.HEALTH), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        item(key = "grants") {
            Card {
                if (grants == null) Body(words.health.notThere) else GrantList(grants)
                if (grants != null && !grants.all) MainButton(words.health.share) { phone.shareHealthData() }
                OtherButton(words.health.open, Modifier.fillMaxWidth()) { phone.openHealthSettings() }
            }
        }
        state.synced?.let { note ->
            item(key = "synced") {
                val day = isolated(dates().day(note.at.atZone(ZoneId.systemDefault()).toLocalDate()))
                Card { Secondary(words.health.last(day, note.ended)) }
            }
        }
    }
}

/** Whether nothing is left to ask for. */
internal val Grants.all: Boolean
    get() = kinds.containsAll(RecordKind.entries) && (background || !canBackground) && (history || !canHistory)

/** Each kind of data, and whether it is shared. */
@Composable
internal fun GrantList(grants: Grants) {
    val words = LocalWords.current.settings.health
    Body(words.about)
    RecordKind.entries.forEach { GrantLine(words.kind(it), it in grants.kinds) }
    if (grants.canBackground) GrantLine(words.background, grants.background)
    if (grants.canHistory) GrantLine(words.past, grants.history)
}

@Composable
private fun GrantLine(text: String, shared: Boolean) {
    val words = LocalWords.current.settings.health
    Row(
        Modifier.fillMaxWidth().heightIn(min = 32.dp).semantics(mergeDescendants = true) { stateDescription = if (shared) words.shared else words.notShared },
        Arrangement.spacedBy(Space.between), Alignment.CenterVertically,
    ) {
        val palette = LocalPalette.current
        Icon(if (shared) Icons.Check else Icons.Unchecked, null, Modifier.size(20.dp), if (shared) palette.ready else palette.quiet)
        Body(text, Modifier.weight(1f), if (shared) palette.text else palette.quiet)
    }
}
