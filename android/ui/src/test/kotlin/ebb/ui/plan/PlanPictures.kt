package ebb.ui.plan

import androidx.compose.runtime.Composable
import androidx.compose.ui.unit.LayoutDirection
import ebb.core.*
import ebb.domain.screens.*
import ebb.ui.*
import ebb.ui.frame.Window
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Test

class PlanPictures {
    private val race = Race("half", today.plusWeeks(14), 21_097, RaceKind.ROAD, Priority.A, effort = RaceEffort.HARD)
    private val goal = Goal(race, today.plusDays(1), 4, Weekday.SUN)
    private fun draw(name: String, view: View = View(), height: Int = 892, width: Int = 412, content: @Composable () -> Unit) =
        picture(name, Stage(width, height, textSize = view.textSize, direction = view.direction).draw { Room(view, content) })

    @Test fun all() {
        val phone = FakeUiPhone()
        aBadWeek { screens ->
            runBlocking { screens.sync.run() }
            draw("plan-default-week") { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            screens.plan.propose(goal.copy(from = today))
            draw("plan-preview", height = 1400) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.GOAL)))) }
            screens.plan.propose(goal.copy(from = today))
            screens.plan.adopt()
            screens.plan.open()
            draw("plan-weeks") { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            draw("plan-weeks-dark-fr", View(Language.FR, dark = true)) { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            draw("plan-weeks-large", View(textSize = 2f)) { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            draw("plan-weeks-rtl", View(direction = LayoutDirection.Rtl)) { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            draw("plan-wide", View(window = Window(rail = true, panes = true)), 700, 1000) { PlanScreen(screens.plan, phone, Way(Place.PLAN)) }
            val w = Page(Kind.WEEK, today.monday().toString())
            draw("plan-week", height = 1200) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(w))) }
            val changed = screens.plan.state.value.morning!!.sessions.first { it.changed }
            draw("plan-session") { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.SESSION, changed.id)))) }
            val hard = screens.plan.state.value.weeks.flatMap { it.sessions }.first { it.session.steps.size > 3 }
            draw("plan-steps") { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.SESSION, hard.session.id)))) }
            draw("plan-steps-large", View(textSize = 2f)) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.SESSION, hard.session.id)))) }
            draw("plan-goal", height = 2300) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.GOAL)))) }
            draw("plan-goal-large", View(textSize = 2f), height = 2300) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.GOAL)))) }
            draw("plan-race", height = 1800) { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.RACE, "half")))) }
            screens.plan.export(WriteFormat.JSON, base = false)
            val adjusted = screens.plan.state.value.exported
            screens.plan.dismiss()
            if (adjusted != null) screens.plan.check(adjusted)
            draw("plan-file-adjusted") { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.PLAN_FILE)))) }
            screens.plan.check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260401\nSUMMARY:Easy 40 min\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260402\nSUMMARY:Dentist\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260403\nSUMMARY:Long run 18 km\nEND:VEVENT\nEND:VCALENDAR\n")
            println("CHECK ${screens.plan.state.value.checked} ${screens.plan.state.value.trouble}")
            draw("plan-file") { PlanScreen(screens.plan, phone, Way(Place.PLAN, listOf(Page(Kind.PLAN_FILE)))) }
            draw("plan-change") { androidx.compose.foundation.layout.Column { ChangeBody({}, { _, _ -> }) } }
        }
        aNewPhone { screens -> draw("plan-none") { PlanScreen(screens.plan, phone, Way(Place.PLAN)) } }
    }
}
