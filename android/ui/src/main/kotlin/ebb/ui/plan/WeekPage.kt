package ebb.ui.plan

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import ebb.domain.screens.PlanModel
import ebb.domain.screens.PlanState
import ebb.domain.screens.PlanWeekRow
import ebb.domain.screens.on
import ebb.ui.Kind
import ebb.ui.LocalWords
import ebb.ui.Page
import ebb.ui.part.Body
import ebb.ui.part.Card
import ebb.ui.part.Divider
import ebb.ui.part.OtherButton
import ebb.ui.part.ScrollingPage
import ebb.ui.part.Secondary
import ebb.ui.part.TroubleLine
import ebb.ui.part.dates
import ebb.ui.part.isolated
import java.time.LocalDate

/** A week's days, and the moves that may be accepted in it. */
@Composable
internal fun WeekPage(start: LocalDate, state: PlanState, model: PlanModel, open: (Page) -> Unit, onBack: (() -> Unit)?) {
    val words = LocalWords.current.plan
    val week = state.weeks.firstOrNull { it.start == start }
    ScrollingPage(words.week(isolated(dates().span(start, start.plusDays(6)))), onBack = onBack) {
        if (state.trouble != null) item(key = "trouble") { TroubleLine(state.trouble) }
        if (week != null) {
            item(key = "whole") {
                Card {
                    purpose(week)?.let { Secondary(it) }
                    Body(amount(week.plannedM, week.adjustedM))
                    WeekBar(week.plannedM, week.adjustedM, maxOf(week.plannedM, week.adjustedM))
                }
            }
            val offers = week.sessions.flatMap { state.session(it.session.id)?.offers.orEmpty() }
            if (offers.isNotEmpty()) item(key = "offers") { Offers(offers, state.working) { model.accept(it) } }
            item(key = "days") { Days(week, state, open) }
        }
    }
}

@Composable
private fun Days(week: PlanWeekRow, state: PlanState, open: (Page) -> Unit) {
    val words = LocalWords.current.plan.session
    Card {
        for (place in 0L..6L) {
            val day = week.start.plusDays(place)
            if (place > 0) Divider()
            val here = state.on(day)
            val date = isolated(dates().day(day))
            if (here.isEmpty()) SessionLine(date, words.rest, null, null, onClick = null)
            here.forEachIndexed { number, session ->
                SessionLine(
                    date.takeIf { number == 0 }, session.row?.after ?: session.name, session.name.takeIf { session.row?.after != null },
                    session.row?.done ?: words.done.takeIf { session.planned?.session?.completed == true },
                ) { open(Page(Kind.SESSION, session.id)) }
            }
        }
    }
}

/** Moves that the core offers, each with its button. */
@Composable
internal fun Offers(offers: List<ebb.core.OfferText>, working: Boolean, accept: (String) -> Unit) {
    val words = LocalWords.current.plan.session
    Card {
        offers.forEach { offer ->
            Body(offer.text)
            OtherButton(words.move, Modifier.fillMaxWidth(), enabled = !working) { accept(offer.id) }
        }
    }
}
