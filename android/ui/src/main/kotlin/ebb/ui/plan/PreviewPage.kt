package ebb.ui.plan

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.core.PlanPreview
import ebb.core.SessionContent
import ebb.core.SessionKind
import ebb.core.WeekChange
import ebb.domain.screens.PlanState
import ebb.domain.screens.PlanWeekRow
import ebb.domain.screens.monday
import ebb.ui.LocalWords
import ebb.ui.look.Space
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.Heading
import ebb.ui.part.LocalMeasures
import ebb.ui.part.MainButton
import ebb.ui.part.OtherButton
import ebb.ui.part.Over
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated

/** A plan that was made: what there is to say of it, its weeks, and what it changes. Nothing is written until it is followed. */
@Composable
internal fun PreviewPage(preview: PlanPreview, state: PlanState, onBack: () -> Unit, onAdopt: () -> Unit) {
    val words = LocalWords.current.plan.making
    val rows = rows(preview)
    val widest = rows.maxOfOrNull { it.plannedM } ?: 0
    val foot = @Composable {
        Column(verticalArrangement = Arrangement.spacedBy(Space.group)) {
            MainButton(words.adopt, enabled = !state.working, onClick = onAdopt)
            OtherButton(words.otherGoal, Modifier.fillMaxWidth(), onClick = onBack)
        }
    }
    ScrollingPage(words.preview, onBack = onBack, foot = foot) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        item(key = "notes") { Notes(preview) }
        if (preview.changes.isNotEmpty()) item(key = "changes") { Changes(preview.changes) }
        item(key = "weeks") { Heading(words.weeks) }
        items(rows, key = { it.start.toString() }) { WeekRow(it, widest, current = false, past = false, onClick = null) }
    }
}

private fun rows(preview: PlanPreview): List<PlanWeekRow> {
    val sessions = preview.sessions.groupBy { it.session.day.monday() }
    return preview.weeks.map { week ->
        PlanWeekRow(week.start, sessions[week.start.monday()].orEmpty(), week.plannedM, week.plannedM, week.phase, week.role)
    }
}

@Composable
private fun Notes(preview: PlanPreview) {
    val words = LocalWords.current.plan.making
    Card {
        val race = preview.races.maxByOrNull { it.day }
        if (race == null) {
            Heading(words.weeks(preview.weeks.size))
        } else {
            val name = preview.sessions.lastOrNull { it.session.day == race.day && it.session.kind == SessionKind.RACE }?.name
            Heading(isolated(name ?: LocalMeasures.current.distanceWithUnit(race.distanceM)))
            val parts = listOf(dates().dayOfYear(race.day), LocalMeasures.current.distanceWithUnit(race.distanceM), words.weeks(preview.weeks.size))
            Secondary(parts.joinToString(" · ") { isolated(it) })
        }
        preview.notes.forEach { Body(it) }
        if (preview.longestAssumed) Body(words.longestAssumed)
        if (preview.replaces > 0UL) Secondary(words.replaces(preview.replaces.toLong()))
    }
}

@Composable
private fun Changes(changes: List<WeekChange>) {
    val words = LocalWords.current.plan
    val measures = LocalMeasures.current
    Card {
        Heading(words.making.changes)
        changes.forEachIndexed { place, week ->
            if (place > 0) Divider()
            Column(Modifier.fillMaxWidth(), Arrangement.spacedBy(Space.line)) {
                Over(isolated(dates().span(week.start, week.start.plusDays(6))))
                if (week.wasM != week.willM) {
                    Body(isolated(words.making.wasWill(measures.distanceWithUnit(week.wasM), measures.distanceWithUnit(week.willM))))
                }
                if (week.goes.isNotEmpty()) Secondary(words.making.goes(names(week.goes)))
                if (week.comes.isNotEmpty()) Secondary(words.making.comes(names(week.comes)))
            }
        }
    }
}

/** `Tue Easy 8 km, Thu Threshold 9 km`. */
@Composable
private fun names(sessions: List<SessionContent>): String {
    val words = LocalWords.current.plan.session
    val measures = LocalMeasures.current
    val dates = dates()
    return sessions.joinToString(", ") { session ->
        val amount = if (session.distanceM > 0) isolated(measures.distanceWithUnit(session.distanceM)) else null
        listOfNotNull(dates.weekday(session.day.dayOfWeek), words.kind(session.kind), amount).joinToString(" ")
    }
}
