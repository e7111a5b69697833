package ebb.ui.onboarding

object OnboardingFrench : OnboardingWords {
    override val title = "Ebb"
}
