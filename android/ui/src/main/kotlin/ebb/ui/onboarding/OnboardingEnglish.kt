package ebb.ui.onboarding

object OnboardingEnglish : OnboardingWords {
    override val title = "Ebb"
}
