import EbbCore
import EbbDomain

/// Every screen's model, on one open core.
@MainActor public struct Models {
    public let today: TodayModel
    public let checkIn: CheckInModel
    public let plan: PlanModel
    public let trends: TrendsModel
    public let why: WhyModel
    /// A morning of the past: today's may be open beside it.
    let past: WhyModel
    public let afterRun: AfterRunModel
    public let back: ReturnModel
    public let settings: SettingsModel
    public let onboarding: OnboardingModel

    public init(
        _ core: Core, reader: any HealthReader, sync: Sync, history: HistoryImport
    ) {
        today = TodayModel(core, sync: sync)
        checkIn = CheckInModel(core)
        plan = PlanModel(core)
        trends = TrendsModel(core)
        why = WhyModel(core)
        past = WhyModel(core)
        afterRun = AfterRunModel(core)
        back = ReturnModel(core)
        settings = SettingsModel(core, history: history)
        onboarding = OnboardingModel(core, reader: reader, sync: sync, history: history)
    }

    /// Who runs, as it was said last: in the first run that is said there.
    var profile: Profile? {
        let (first, later) = (onboarding.state.profile, settings.state.profile)
        return onboarding.state.step == .done ? later ?? first : first ?? later
    }
}
