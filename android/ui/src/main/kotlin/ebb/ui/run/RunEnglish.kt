package ebb.ui.run

import ebb.core.Cause
import ebb.core.ReturnStage
import ebb.ui.settings.ProfileEnglish

object RunEnglish : RunWords {
    override val title = "How was your run?"
    override val none = "No run is waiting for an answer."
    override val effort = "Effort"
    override val aboutEffort = "0 is nothing, 10 is all you had."
    override val pain = "Pain"
    override val aboutPain = "0 is none, 10 is the worst you can think of."
    override val limp = "I limped"
    override val swelling = "Something is swollen"
    override val nightPain = "A bone hurts at night"
    override val settled = "Had it settled the next morning?"
    override val leave = "Don’t rate this run"
    override fun of(value: Int) = "$value of 10"

    override val backTitle = "Return to running"
    override val aboutBack = "Say why you stopped and where you begin. Ebb then writes the days that come."
    override val cause = "Why did you stop?"
    override val cleared = "A clinician has cleared me to run"
    override val aboutCleared = "Someone who has looked at it says you may run."
    override val stage = "Where do you begin?"
    override val week = "An ordinary week before"
    override val aboutWeek = "Leave it empty where Ebb knows your runs."
    override val noted = "Noted."
    override val comes = "What comes next"
    override val rate = "Rate your last run"
    override val aboutRate = "One of your runs has no answer yet: pain, and whether it had settled the next morning."
    override fun cause(cause: Cause) = ProfileEnglish.cause(cause)

    override fun stage(stage: ReturnStage) = when (stage) {
        ReturnStage.S0 -> "Walking"
        ReturnStage.S1 -> "6 × 1 min run, 4 min walk"
        ReturnStage.S2 -> "6 × 2 min run, 3 min walk"
        ReturnStage.S3 -> "6 × 3 min run, 2 min walk"
        ReturnStage.S4 -> "6 × 4 min run, 1 min walk"
        ReturnStage.S5 -> "3 × 9 min run, 1 min walk"
        ReturnStage.S6 -> "30 min run without a break"
        ReturnStage.S7 -> "30–40 min run, three or four days a week"
        ReturnStage.REBUILD -> "Building the week up again"
    }

    override fun said(day: String) = "Said on $day"
}
