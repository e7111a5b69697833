// A preview for each kind of screen and state. Only Xcode has the macro.
#if os(iOS) && DEBUG
    import EbbDomain
    import EbbLook
    import SwiftUI

    /// A place of the app on a life.
    @MainActor private func place(_ place: Place, _ life: PreviewPhone.Life, checkIn: Bool = false) -> some View {
        let way = Way()
        (way.place, way.checkIn) = (place, checkIn)
        return Group {
            if let models = PreviewPhone.models(life) { EbbView(.ready(models), phone: PreviewPhone(), way: way) }
        }
    }

    /// One view on a life.
    @MainActor private func on<Content: View>(
        _ life: PreviewPhone.Life, @ViewBuilder _ content: (Models) -> Content
    ) -> some View {
        NavigationStack { if let models = PreviewPhone.models(life) { content(models) } }
    }

    #Preview("Today: as ever") { place(.today, .asEver) }
    #Preview("Today: a bad week") { place(.today, .aBadWeek) }
    #Preview("Today: no data") { place(.today, .nothing) }
    #Preview("Today: dark") { place(.today, .aBadWeek).preferredColorScheme(.dark) }
    #Preview("Today: the largest letters") { place(.today, .aBadWeek).dynamicTypeSize(.accessibility5) }
    #Preview("Check-in") { place(.today, .asEver, checkIn: true) }
    #Preview("Plan") { place(.plan, .asEver) }
    #Preview("Trends") { place(.trends, .aBadWeek) }
    #Preview("Trends: no data") { place(.trends, .nothing) }
    #Preview("Settings") { place(.settings, .asEver) }
    #Preview("Why") { on(.aBadWeek) { WhyView(model: $0.why) } }
    #Preview("Goal") { on(.asEver) { GoalView(model: $0.plan) {} } }
    #Preview("After a run") { on(.asEver) { AfterRunView(model: $0.afterRun) {} } }
    #Preview("Return") { on(.asEver) { ReturnView(model: $0.back, way: Way()) } }
    #Preview("First run") {
        on(.nothing) { OnboardingView(model: $0.onboarding, plan: $0.plan, phone: PreviewPhone()) }
    }
    #Preview("Opening") { EbbView(.opening, phone: PreviewPhone(), way: Way()) }
    #Preview("Failed") {
        EbbView(
            .failed(Trouble(message: "A newer Ebb wrote this.", remedy: .updateApp)), phone: PreviewPhone(), way: Way())
    }
#endif
