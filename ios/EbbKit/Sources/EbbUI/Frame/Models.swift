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
    private let clock: any EbbDomain.Clock

    public init(
        _ core: Core, reader: any HealthReader, sync: Sync, history: HistoryImport
    ) {
        clock = core.clock
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

    /// The app is back, the day is another, or the phone has something new: what is looked at is read once more, at once and after
    /// the phone was.
    public func refresh(_ way: Way) async {
        await look(way)
        await today.open()
        await look(way)
    }

    /// A check-in was taken down, and its sheet may close: what it lies over is another morning's now.
    func checkedIn(_ way: Way) async {
        way.checkIn = false
        await refresh(way)
    }

    private func look(_ way: Way) async {
        if way.checkIn, checkIn.state.day.map({ $0 < clock.now().day }) == true { await checkIn.open() }
        if onboarding.state.step != .done { return await onboarding.open() }
        switch way.place {
        case .today: for page in way.pages { await look(page) }
        case .plan:
            await plan.open()
            if way.plan == .back { await back.open() }
        case .trends:
            await trends.open()
            for page in way.trends { await look(page) }
        case .settings:
            await settings.open()
            if way.settings.contains(.back) { await back.open() }
        }
    }

    private func look(_ page: Page) async {
        switch page {
        case .why: await why.refresh()
        case .past: await past.refresh()
        case .values, .week: break
        case .afterRun: await afterRun.open()
        case .back: await back.open()
        }
    }

    /// Who runs, as it was said last: in the first run that is said there.
    var profile: Profile? {
        let (first, later) = (onboarding.state.profile, settings.state.profile)
        return onboarding.state.step == .done ? later ?? first : first ?? later
    }
}
