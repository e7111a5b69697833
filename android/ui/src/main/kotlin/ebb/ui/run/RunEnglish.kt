package ebb.ui.run

object RunEnglish : RunWords {
    override val title = "After a run"
}
