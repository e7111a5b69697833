package ebb.ui.plan

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import ebb.core.PlanReport
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.ui.LocalWords
import ebb.ui.Phone
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.Progress
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated
import java.time.LocalDate

/** A plan from a file: what was understood of it and what was not, before anything changes. */
@Composable
internal fun PlanFilePage(state: PlanState, model: PlanModel, phone: Phone, onBack: (() -> Unit)?, onAdopted: () -> Unit) {
    val words = LocalWords.current.plan.file
    val report = state.checked
    LaunchedEffect(state.adopted) { if (state.adopted) onAdopted() }
    val adopt = @Composable {
        MainButton(words.adopt, enabled = !state.working) { model.adoptText() }
    }
    val usable = report != null && report.adjusted.isEmpty() && report.understood > 0UL
    ScrollingPage(words.title, onBack = onBack, foot = if (usable) adopt else null) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble, onAgain = { phone.pickPlan() }) }
        if (state.working) item(key = "working") { Card { Progress(words.reading, null) } }
        item(key = "choose") {
            Card {
                if (report == null) {
                    Body(words.about)
                    MainButton(words.choose, enabled = !state.working) { phone.pickPlan() }
                } else {
                    Understood(report)
                    OtherButton(words.chooseOther, Modifier.fillMaxWidth(), enabled = !state.working) { phone.pickPlan() }
                }
            }
        }
        if (report != null && report.notUnderstood.isNotEmpty()) item(key = "left") { Left(report) }
    }
}

@Composable
private fun Understood(report: PlanReport) {
    val words = LocalWords.current.plan.file
    Heading(words.understood(report.understood.toLong()))
    if (report.adjusted.isNotEmpty()) Body(words.adjusted(report.adjusted.size))
    if (report.estimated.isNotEmpty()) Body(words.estimated(report.estimated.size))
    if (report.notUnderstood.isNotEmpty()) Body(words.notUnderstood(report.notUnderstood.size))
}

@Composable
private fun Left(report: PlanReport) {
    Card {
        Heading(LocalWords.current.plan.file.left)
        report.notUnderstood.forEachIndexed { place, entry ->
            if (place > 0) Divider()
            Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}) {
                Secondary(if (ISO_DAY.matches(entry.place)) isolated(dates().dayOfYear(LocalDate.parse(entry.place))) else entry.place)
                if (entry.title.isNotBlank()) Body(entry.title)
                Secondary(entry.why)
            }
        }
    }
}

/** An entry's place is its day, or the line it stands in. */
private val ISO_DAY = Regex("""\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)""")
