package ebb.ui.onboarding

object OnboardingEnglish : OnboardingWords {
    override val title = "Ebb"
    override val does = listOf(
        "How you are" to "Each morning Ebb reads your night and your training and says how far the tide is in.",
        "What today holds" to "While your signals are in your normal range, the plan runs as written. When they drift together, it gets lighter.",
        "Why" to "Every change names its reason, and what was planned stays visible beside it.",
    )
    override val privacy = "Nothing leaves this phone"
    override val private = listOf(
        "Ebb has no permission to use a network. There is no account, and nobody counts what you do.",
        "Everything is kept on this phone. You can save all of it as one file, and erase all of it, at any time.",
    )
    override val restore = "Restore an archive of Ebb’s"
    override val permissions = "What Ebb may read"
    override val reasons = listOf(
        "Resting heart rate, heart rate variability, sleep" to "The three signals that each morning is judged by.",
        "Training sessions, distance, speed" to "What you have run: how much your plan can stand, and what a drift may come from.",
        "Heart rate" to "Of your nights and runs only: how hard a run was, and a resting heart rate where no app gives one.",
    )
    override val noService = "Health Connect doesn’t answer. It may be missing, or just being updated. You can go on and come back to this in the settings."
    override val history = "What lies before"
    override val begins = "Reading your health data…"
    override val goesOn = "You can go on: reading continues meanwhile."
    override val stop = "Stop reading"
    override val profile = "About you"
    override val aboutProfile = "A few things that the numbers can’t tell. All of it may stay empty."
    override val units = "Distances in"
    override val goal = "Do you train for a race?"
    override val aboutGoal = "With a race, Ebb makes a plan that leads to it. Without one, each morning says how you are, and your running is yours."
    override val race = "I have a race"
    override val readiness = "Just readiness"
    override val ready = "All set"
    override val aboutReady = "Look in each morning. Ten seconds are enough."
    override val enter = "Open Ebb"
    override val goOn = "Continue"
    override val skipStep = "Skip this"
    override val skipAll = "Skip all of it"
    override fun step(number: Int, of: Int) = "$number of $of"
    override fun reading(kind: String, done: Int, of: Int?) = if (of == null) "Reading: $kind, $done" else "Reading: $kind, $done of $of"
}
