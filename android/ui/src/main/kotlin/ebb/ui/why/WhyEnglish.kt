package ebb.ui.why

object WhyEnglish : WhyWords {
    override val title = "Why"
}
