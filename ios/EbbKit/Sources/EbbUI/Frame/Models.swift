import EbbDomain

/// Every screen's model, on one open core.
@MainActor public struct Models {
    let today: TodayModel
    let checkIn: CheckInModel
    let plan: PlanModel
    let trends: TrendsModel
    let why: WhyModel
    let afterRun: AfterRunModel
    let back: ReturnModel
    let settings: SettingsModel
    let onboarding: OnboardingModel

    public init(
        _ core: Core, reader: any HealthReader, sync: Sync, history: HistoryImport
    ) {
        today = TodayModel(core, sync: sync)
        checkIn = CheckInModel(core)
        plan = PlanModel(core)
        trends = TrendsModel(core)
        why = WhyModel(core)
        afterRun = AfterRunModel(core)
        back = ReturnModel(core)
        settings = SettingsModel(core, history: history)
        onboarding = OnboardingModel(core, reader: reader, sync: sync, history: history)
    }
}
