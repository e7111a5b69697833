package ebb.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.setValue
import ebb.core.ColdCondition
import ebb.core.Level
import ebb.core.Profile
import ebb.core.Sex
import ebb.domain.screens.SettingsModel
import ebb.domain.screens.SettingsState
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.NumberField
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.Toggle
import ebb.ui.part.TroubleLine
import ebb.ui.part.Waiting
import ebb.ui.part.isWrong
import ebb.ui.part.isWrongWhole
import kotlinx.coroutines.launch

/** What the athlete says of themselves; it holds once it is saved. */
@Composable
internal fun ProfilePage(state: SettingsState, model: SettingsModel, onBack: () -> Unit) {
    val known = state.profile
    if (known == null) {
        ScrollingPage(LocalWords.current.settings.group(SettingGroup.YOU), onBack = onBack) {
            item(key = "waiting") { if (state.trouble == null) Waiting() else TroubleLine(state.trouble, onAgain = { model.open() }) }
        }
    } else {
        ProfileForm(known, state, model, onBack)
    }
}

@Composable
private fun ProfileForm(known: Profile, state: SettingsState, model: SettingsModel, onBack: () -> Unit) {
    val words = LocalWords.current
    val measures = LocalMeasures.current
    val fields = rememberProfileFields(known, measures)
    val scope = rememberCoroutineScope()
    var saving by remember { mutableStateOf(false) }
    val foot = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.group)) {
            TroubleLine(state.trouble)
            MainButton(words.part.save, enabled = !saving && !fields.wrong(measures)) {
                saving = true
                scope.launch {
                    model.change { fields.into(it, measures) }.join()
                    saving = false
                    if (model.state.value.trouble == null) onBack()
                }
            }
        }
    }
    ScrollingPage(words.settings.group(SettingGroup.YOU), onBack = onBack, foot = foot) {
        item(key = "about") { Secondary(words.settings.profile.about) }
        item(key = "who") { Who(fields) }
        if (fields.sex != Sex.MALE) {
            item(key = "cycle") { Card { Toggle(words.settings.profile.askCycle, state.askCycle, about = words.settings.profile.aboutCycle) { model.askCycle(it) } } }
        }
        item(key = "hearts") { Hearts(fields) }
        item(key = "training") { Training(fields) }
        item(key = "sleep") { Sleep(fields) }
        item(key = "injuries") { Injuries(fields) }
        item(key = "cold") { Cold(fields) }
    }
}

@Composable
internal fun Who(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    Card {
        NumberField(words.birthYear, fields.birthYear, wrong = words.notANumber.takeIf { isWrongWhole(fields.birthYear) }) { fields.birthYear = it }
        Heading(words.sex)
        Secondary(words.aboutSex)
        ChoiceList(Sex.entries + null, fields.sex, { it?.let(words::sex) ?: words.unsaid }) { fields.sex = it }
    }
}

@Composable
internal fun Hearts(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    val measures = LocalMeasures.current
    fun wrong(text: String) = words.notANumber.takeIf { isWrong(text) }
    Card {
        Heading(words.hearts)
        NumberField(words.hrMax, fields.hrMax, unit = words.beats, wrong = wrong(fields.hrMax)) { fields.hrMax = it }
        NumberField(words.hrThreshold, fields.hrThreshold, unit = words.beats, wrong = wrong(fields.hrThreshold)) { fields.hrThreshold = it }
        NumberField(words.hrRest, fields.hrRest, unit = words.beats, wrong = wrong(fields.hrRest)) { fields.hrRest = it }
        val wrongPace = words.notAPace.takeIf { fields.wrongPace(measures) }
        NumberField(words.pace, fields.pace, unit = words.pacePer(measures.unit), wrong = wrongPace, digitsOnly = false) { fields.pace = it }
    }
}

@Composable
internal fun Training(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    Card {
        Heading(words.level)
        ChoiceList(listOf(null) + Level.entries, fields.level, { it?.let(words::level) ?: words.asRunsTell }) { fields.level = it }
        NumberField(words.years, fields.years, unit = words.yearsUnit, wrong = words.notANumber.takeIf { isWrongWhole(fields.years) }) { fields.years = it }
    }
}

@Composable
internal fun Sleep(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    Card {
        NumberField(words.sleep, fields.sleepHours, unit = words.hours, wrong = words.notANumber.takeIf { isWrong(fields.sleepHours) }) { fields.sleepHours = it }
    }
}

@Composable
private fun Cold(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    Card {
        Toggle(words.cold, fields.coldWater) { fields.coldWater = it }
        if (fields.coldWater) {
            Body(words.conditions)
            ColdCondition.entries.forEach { condition ->
                Toggle(words.condition(condition), condition in fields.conditions) {
                    fields.conditions = if (it) fields.conditions + condition else fields.conditions - condition
                }
            }
        }
    }
}
