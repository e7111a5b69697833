import EbbDomain
import EbbDraw
import SwiftUI

/// What Ebb would read, and why; the system asks. What was answered the phone does not say.
struct PermissionStep: View {
    let model: OnboardingModel
    let phone: any Phone
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            Card {
                Headline(words("onboarding.permissions"))
                Plain(words("onboarding.permissionsText"))
                ForEach(phone.reasons, id: \.self) { Quiet($0) }
                if model.state.unavailable { Plain(words("onboarding.unavailable")) }
                if model.state.asked == true {
                    Quiet(words("onboarding.asked"))
                } else if !model.state.unavailable {
                    OtherButton(words("today.share")) {
                        await phone.shareHealthData()
                        await model.open()
                    }
                }
            }
            TroubleCard(trouble: model.state.trouble) { await model.open() }
        }
    }
}

/// What the phone holds is read; what lies before comes from an export, or from an archive of another phone.
struct HistoryStep: View {
    let model: OnboardingModel
    let phone: any Phone
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            if let progress = model.state.syncing {
                Card {
                    SyncLine(progress: progress)
                    OtherButton(words("part.stop")) { model.stopSync() }
                }
            } else if model.state.reading {
                Card { Quiet(words("part.loading")) }
            } else if let result = model.state.result {
                HintCard(words.ended(result.note.ended) ?? words("onboarding.synced"))
            }
            HistoryCard(importing: model.state.importing, phone: phone, stop: model.stopImport) {
                await model.importHistory($0, zone: TimeZone.current.identifier)
            }
            // On its own row: of two importers one inside the other the system may take one alone.
            RestoreCard(model: model, phone: phone)
            TroubleCard(trouble: model.state.trouble)
        }
    }
}

/// A race, or just readiness.
struct GoalStep: View {
    let plan: PlanModel
    @State private var makes = false
    @Environment(\.words) private var words

    var body: some View {
        if makes {
            GoalView(model: plan) { makes = false }.onDisappear { plan.leave() }
        } else {
            CardPage {
                Card {
                    Headline(words("onboarding.goal"))
                    Plain(words("onboarding.goalText"))
                    if plan.state.weeks.isEmpty {
                        OtherButton(words("plan.make")) { makes = true }
                    } else {
                        Quiet(words("onboarding.hasPlan"))
                    }
                }
            }
            .task { await plan.open() }
        }
    }
}
