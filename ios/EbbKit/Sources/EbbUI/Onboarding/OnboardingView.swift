import EbbDomain
import EbbDraw
import SwiftUI

/// The first run: what Ebb is, what stays on this phone, what it may read, what lies before, who runs, for what.
struct OnboardingView: View {
    let model: OnboardingModel
    let plan: PlanModel
    let phone: any Phone
    @Environment(\.words) private var words

    var body: some View {
        // The step that is drawn, not the one that a second touch of the same button comes upon.
        let seen = model.state.step
        NavigationStack {
            step
                .toolbar {
                    ToolbarItem(placement: .cancellationAction) {
                        if seen != .welcome {
                            Act(words("part.back")) { model.back() }.disabled(model.state.restoring)
                        }
                    }
                    ToolbarItem(placement: .primaryAction) {
                        switch seen {
                        case .welcome: Act(words("onboarding.skipAll")) { await model.pass(seen) }
                        case .ready, .done: EmptyView()
                        case .privacy, .permissions, .history, .profile, .goal:
                            Act(words("part.skip")) { await model.pass(seen) }.disabled(model.state.restoring)
                        }
                    }
                }
        }
        .safeAreaInset(edge: .bottom) {
            MainButton(model.state.step == .ready ? words("onboarding.enter") : words("part.next")) {
                await model.next(from: seen)
            }
            .padding(16)
            .disabled(model.state.restoring)
        }
        .task { await model.open() }
    }

    @ViewBuilder private var step: some View {
        switch model.state.step {
        case .welcome:
            TextStep(title: words("onboarding.welcome"), text: words("onboarding.welcomeText"), hasTide: true)
        case .privacy: TextStep(title: words("onboarding.privacy"), text: words("onboarding.privacyText"))
        case .permissions: PermissionStep(model: model, phone: phone)
        case .history: HistoryStep(model: model, phone: phone)
        case .profile:
            ProfileForm(
                profile: model.state.profile, change: { await model.change($0) }, trouble: model.state.trouble,
                today: model.state.today)
        case .goal: GoalStep(plan: plan)
        case .ready, .done: TextStep(title: words("onboarding.ready"), text: words("onboarding.readyText"))
        }
    }
}

extension OnboardingModel {
    /// Past the step that is seen; from the first one past all of them.
    func pass(_ seen: OnboardingStep) async {
        if seen == .welcome { skip() } else { await next(from: seen) }
    }
}

/// A title and a few sentences.
private struct TextStep: View {
    let title: String
    let text: String
    var hasTide = false

    var body: some View {
        CardPage {
            if hasTide { Tide(score: 62, tier: .ready).frame(maxWidth: .infinity) }
            Card {
                Headline(title)
                Plain(text)
            }
        }
    }
}
