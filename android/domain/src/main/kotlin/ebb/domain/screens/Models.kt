package ebb.domain.screens

/** Every screen's model, on one open core. */
class Models(
    val today: TodayModel,
    val checkIn: CheckInModel,
    val plan: PlanModel,
    val trends: TrendsModel,
    val why: WhyModel,
    val afterRun: AfterRunModel,
    val back: ReturnModel,
    val settings: SettingsModel,
    val onboarding: OnboardingModel,
)
