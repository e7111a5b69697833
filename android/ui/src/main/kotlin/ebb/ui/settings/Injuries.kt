package ebb.ui.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import ebb.core.Cause
import ebb.core.Injury
import ebb.ui.LocalWords
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.NumberField
import ebb.ui.part.OtherButton
import ebb.ui.part.QuietButton
import ebb.ui.part.RowOrColumn
import ebb.ui.part.Secondary
import ebb.ui.part.dates
import ebb.ui.part.isWrongWhole
import ebb.ui.part.isolated
import ebb.ui.part.typedWhole
import java.time.LocalDate
import java.time.YearMonth

/** Injuries of the past: what was hurt, and the month it began. */
@Composable
internal fun Injuries(fields: ProfileFields) {
    val words = LocalWords.current.settings.profile
    var adding by rememberSaveable { mutableStateOf(false) }
    Card {
        Heading(words.injuries)
        if (fields.injuries.isEmpty()) Secondary(words.noInjuries)
        fields.injuries.forEachIndexed { place, injury ->
            if (place > 0) Divider()
            Line(injury) { fields.injuries = fields.injuries - injury }
        }
        if (adding) {
            NewInjury {
                fields.injuries = fields.injuries + it
                adding = false
            }
        } else {
            OtherButton(words.addInjury, Modifier.fillMaxWidth()) { adding = true }
        }
    }
}

@Composable
private fun Line(injury: Injury, onRemove: () -> Unit) {
    val words = LocalWords.current.settings.profile
    val name = words.cause(injury.cause)
    val since = isolated(dates().month(YearMonth.from(injury.day)))
    RowOrColumn(Modifier.fillMaxWidth()) { rest ->
        Column(rest.semantics(mergeDescendants = true) {}) {
            Body(name)
            Secondary(since)
        }
        QuietButton(words.removeInjury, Modifier.semantics { contentDescription = "${words.removeInjury}: $name, $since" }, onClick = onRemove)
    }
}

@Composable
private fun NewInjury(onAdd: (Injury) -> Unit) {
    val words = LocalWords.current.settings.profile
    var cause by rememberSaveable { mutableStateOf(Cause.SOFT) }
    var month by rememberSaveable { mutableStateOf("") }
    var year by rememberSaveable { mutableStateOf("") }
    var asked by rememberSaveable { mutableStateOf(false) }
    ChoiceList(listOf(Cause.SOFT, Cause.TENDON, Cause.BONE), cause, words::cause) { cause = it }
    Body(words.began)
    NumberField(words.month, month, wrong = words.notANumber.takeIf { isWrongWhole(month) }) { month = it }
    NumberField(words.year, year, wrong = words.notAMonth.takeIf { asked && began(month, year) == null }) { year = it }
    OtherButton(words.addInjury, Modifier.fillMaxWidth()) {
        asked = true
        began(month, year)?.let { onAdd(Injury(it, cause)) }
    }
}

/** The first day of a month that was typed; null where there is no such month. */
internal fun began(month: String, year: String): LocalDate? {
    val of = typedWhole(month)?.takeIf { it in 1..12 } ?: return null
    return typedWhole(year)?.takeIf { it in 1900..9999 }?.let { LocalDate.of(it, of, 1) }
}
