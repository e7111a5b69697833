package ebb.ui.why

object WhyFrench : WhyWords {
    override val title = "Pourquoi"
}
