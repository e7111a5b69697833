package ebb.ui.settings

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import ebb.core.Salvaged
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.Phone
import ebb.ui.Way
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.Toggle
import ebb.ui.part.TouchLine
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.appName

/** What is set together, on a page of its own. */
enum class SettingGroup { YOU, LANGUAGE, SENSITIVITY, SOURCES, HEALTH, HISTORY, ARCHIVE, LICENCES }

/** The page of a group. */
fun page(group: SettingGroup) = Page(Kind.SETTING, group.name)

/** Everything that can be set, and its pages. */
@Composable
fun SettingsScreen(model: SettingsModel, phone: Phone, way: Way, modifier: Modifier = Modifier) {
    val state by model.state.collectAsState()
    val group = way.top?.takeIf { it.kind == Kind.SETTING }?.of?.let(SettingGroup::valueOf)
    LaunchedEffect(model, group) { model.open() }
    val back = { way.back(); Unit }
    val list = rememberLazyListState()
    when (group) {
        null -> SettingsList(state, model, phone, list, way::open, modifier)
        SettingGroup.YOU -> ProfilePage(state, model, back)
        SettingGroup.LANGUAGE -> LanguagePage(state, model, back)
        SettingGroup.SENSITIVITY -> PresetPage(state, model, back)
        SettingGroup.SOURCES -> SourcesPage(state, model, back)
        SettingGroup.HEALTH -> HealthPage(state, phone, back)
        SettingGroup.HISTORY -> HistoryPage(state, model, phone, back)
        SettingGroup.ARCHIVE -> ArchivePage(state, model, phone, back)
        SettingGroup.LICENCES -> LicencesPage(back)
    }
}

@Composable
private fun SettingsList(state: SettingsState, model: SettingsModel, phone: Phone, list: LazyListState, open: (Page) -> Unit, modifier: Modifier) {
    val words = LocalWords.current.settings
    ScrollingPage(words.title, modifier, state = list) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { model.open() }) }
        state.salvaged?.let { item(key = "salvaged") { SalvagedCard(it) } }
        if (state.profile == null) {
            if (state.trouble == null) item(key = "waiting") { Waiting() }
        } else {
            item(key = "notifications") {
                Card { Toggle(words.notifications, state.notifications, about = words.aboutNotifications, onTurn = phone::notify) }
            }
            item(key = "colours") {
                Card { Toggle(words.phoneColours, state.phoneColours, about = words.aboutPhoneColours) { model.takePhoneColours(it) } }
            }
            item(key = "return") {
                Card { TouchLine({ open(Page(Kind.RETURN)) }) { Body(LocalWords.current.run.backTitle) } }
            }
            item(key = "groups") {
                Card {
                    SettingGroup.entries.forEachIndexed { place, group ->
                        if (place > 0) Divider()
                        TouchLine({ open(page(group)) }) {
                            Body(words.group(group))
                            summary(group, state)?.let { Secondary(it) }
                        }
                    }
                }
            }
        }
    }
}

/** What is set now, where a line says it. */
@Composable
private fun summary(group: SettingGroup, state: SettingsState): String? {
    val words = LocalWords.current.settings
    return when (group) {
        SettingGroup.LANGUAGE -> state.profile?.let { "${words.language(it.language)} · ${words.units(it.units)}" }
        SettingGroup.SENSITIVITY -> state.profile?.let { words.preset(it.preset) }
        SettingGroup.SOURCES -> state.sources.filter { it.speaks }.map { appName(it.app) }.distinct().joinToString(", ").ifEmpty { null }
        SettingGroup.YOU, SettingGroup.HEALTH, SettingGroup.HISTORY, SettingGroup.ARCHIVE, SettingGroup.LICENCES -> null
    }
}

@Composable
private fun SalvagedCard(salvaged: Salvaged) {
    val words = LocalWords.current.settings
    Card {
        Heading(words.salvaged)
        Body(words.saved(salvaged.kept.sumOf { it.rows.toLong() }, salvaged.lost.sumOf { it.rows.toLong() }))
        if (salvaged.broken.isNotEmpty()) Secondary(words.broken(salvaged.broken.joinToString(", ")))
    }
}
