package ebb.ui.settings

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import ebb.core.ImportReport
import ebb.domain.history.ImportState
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** Bringing in what lies before. */
@Composable
internal fun HistoryPage(state: SettingsState, model: SettingsModel, phone: Phone, onBack: () -> Unit) {
    val words = LocalWords.current.settings
    ScrollingPage(words.group(SettingGroup.HISTORY), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        item(key = "import") { ImportCard(state.import, phone) }
        val report = (state.import as? ImportState.Done)?.report
        if (report != null && report.suggestedOrders.isNotEmpty()) {
            item(key = "order") {
                Card {
                    Body(words.history.aboutOrder)
                    OtherButton(words.history.takeOrder, Modifier.fillMaxWidth()) { model.takeSuggestedOrders() }
                }
            }
        }
    }
}

/** How an import is going, with what can be done about it. */
@Composable
internal fun ImportCard(import: ImportState, phone: Phone) {
    val words = LocalWords.current.settings.history
    Card {
        when (import) {
            ImportState.Idle -> {
                Body(words.about)
                OtherButton(words.pick, Modifier.fillMaxWidth()) { phone.pickHistory() }
            }
            ImportState.Fetching -> UnderWay(words.fetching, null, phone)
            is ImportState.Running -> {
                val part = if (import.totalBytes > 0) import.doneBytes.toFloat() / import.totalBytes else 0f
                UnderWay(words.running(import.phase, (part * 100).toInt()), part, phone)
            }
            is ImportState.Done -> {
                Done(import.report)
                OtherButton(words.other, Modifier.fillMaxWidth()) { phone.pickHistory() }
            }
            ImportState.Stopped -> Ended(words.stopped, phone)
            is ImportState.Failed -> Ended(import.message ?: words.notRead, phone)
        }
    }
}

@Composable
private fun UnderWay(text: String, part: Float?, phone: Phone) {
    Progress(text, part)
    OtherButton(LocalWords.current.settings.history.stop, Modifier.fillMaxWidth()) { phone.stopImport() }
}

@Composable
private fun Ended(text: String, phone: Phone) {
    Body(text, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    OtherButton(LocalWords.current.settings.history.pick, Modifier.fillMaxWidth()) { phone.pickHistory() }
}

@Composable
private fun Done(report: ImportReport) {
    val words = LocalWords.current.settings.history
    Body(words.done(isolated(grouped(report.newRecords.toLong()))), Modifier.semantics { liveRegion = LiveRegionMode.Polite })
    report.days?.let { Secondary(words.days(isolated(dates().dayOfYear(it.first)), isolated(dates().dayOfYear(it.last)))) }
}

/** `12 345`: thousands apart, as both languages read them. */
internal fun grouped(number: Long): String = number.toString().reversed().chunked(3).joinToString("\u202F").reversed()
