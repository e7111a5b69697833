package ebb.ui.plan

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import ebb.core.WriteFormat
import ebb.domain.screens.PlanModel
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.part.ChoiceList
import ebb.ui.part.Heading
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.Sheet

/** What can be done with the plan as a whole. */
@Composable
internal fun ChangeSheet(model: PlanModel, onClose: () -> Unit, open: (Page) -> Unit) {
    Sheet(onClose) {
        ChangeBody(
            onOpen = { page ->
                onClose()
                open(page)
            },
            onExport = { format, base ->
                onClose()
                model.export(format, base)
            },
        )
    }
}

/** What stands in that sheet. */
@Composable
internal fun ChangeBody(onOpen: (Page) -> Unit, onExport: (WriteFormat, Boolean) -> Unit) {
    val words = LocalWords.current.plan
    var base by remember { mutableStateOf(true) }
    Heading(words.change)
    MainButton(words.make) { onOpen(Page(Kind.GOAL)) }
    OtherButton(words.bringIn, Modifier.fillMaxWidth()) { onOpen(Page(Kind.PLAN_FILE)) }
    OtherButton(words.addRace, Modifier.fillMaxWidth()) { onOpen(Page(Kind.RACE)) }
    Heading(words.handOn)
    ChoiceList(listOf(true, false), base, { if (it) words.asAdopted else words.asChanged }) { base = it }
    OtherButton(words.asCalendar, Modifier.fillMaxWidth()) { onExport(WriteFormat.ICS, base) }
    OtherButton(words.asFile, Modifier.fillMaxWidth()) { onExport(WriteFormat.JSON, base) }
}
