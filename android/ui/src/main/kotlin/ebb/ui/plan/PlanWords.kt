package ebb.ui.plan

/** What this room says. */
interface PlanWords {
    val title: String
}
