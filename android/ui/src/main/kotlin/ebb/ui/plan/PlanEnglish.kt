package ebb.ui.plan

object PlanEnglish : PlanWords {
    override val title = "Plan"
}
