package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.Priority
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.ChoiceList
import ebb.ui.part.ChoiceRow
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.NumberField
import ebb.ui.part.Secondary
import ebb.ui.part.dates
import ebb.ui.part.isWrong
import ebb.ui.part.isWrongWhole
import ebb.ui.part.isolated
import java.time.LocalDate

/** The day of a race: in words, and in a month. */
@Composable
internal fun RaceDay(fields: RaceFields, today: LocalDate, from: LocalDate, asked: Boolean) {
    val words = LocalWords.current.plan.race
    Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.group)) {
        Heading(words.day)
        val day = fields.day
        if (day != null) Body(isolated(dates().dayOfYear(day))) else Secondary(words.noDay, colour = problem(asked))
        MonthGrid(day, today, from) { fields.day = it }
    }
}

/** How far, what kind, how hard. */
@Composable
internal fun RaceShape(fields: RaceFields, asked: Boolean, withPriority: Boolean) {
    val words = LocalWords.current.plan.race
    Card {
        Heading(words.length)
        ChoiceList(RaceLength.entries, fields.length, words::length) { fields.length = it }
        if (fields.length == RaceLength.OTHER) {
            val wrong = when {
                isWrong(fields.other) -> words.notANumber
                asked && fields.other.isBlank() -> words.needed
                else -> null
            }
            NumberField(words.length, fields.other, unit = LocalMeasures.current.unit, wrong = wrong) { fields.other = it }
        }
    }
    Card {
        Heading(words.kind)
        ChoiceList(RaceKind.entries, fields.kind, words::kind) { fields.kind = it }
        if (fields.kind == RaceKind.MULTI_DAY) {
            val wrong = words.notANumber.takeIf { isWrongWhole(fields.days) || asked && fields.days.isBlank() }
            NumberField(words.days, fields.days, wrong = wrong) { fields.days = it }
        }
    }
    Card {
        Heading(words.effort)
        ChoiceRow(RaceEffort.entries, fields.effort, words::effort) { fields.effort = it }
    }
    if (withPriority) {
        Card {
            Heading(words.priority)
            ChoiceList(Priority.entries, fields.priority, words::aboutPriority) { fields.priority = it }
        }
    }
}
