package ebb.ui.plan

object PlanFrench : PlanWords {
    override val title = "Plan"
}
