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
    override val limp = "It made me limp"
    override val swelling = "Swelling"
    override val nightPain = "Pain at night"
    override val settled = "Had it settled the next morning?"
    override val leave = "Don’t rate this run"
    override fun saidPain(pain: Int) = "You said: pain ${of(pain)}."
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
        ReturnStage.S1 -> "Walk and run, step 1"
        ReturnStage.S2 -> "Walk and run, step 2"
        ReturnStage.S3 -> "Walk and run, step 3"
        ReturnStage.S4 -> "Walk and run, step 4"
        ReturnStage.S5 -> "Walk and run, step 5"
        ReturnStage.S6 -> "Running without a break"
        ReturnStage.S7 -> "Running on more days"
        ReturnStage.REBUILD -> "Building the week up again"
    }

    override fun said(day: String) = "Said on $day"
}
