package ebb.ui.onboarding

/** What this room says. */
interface OnboardingWords {
    val title: String
}
