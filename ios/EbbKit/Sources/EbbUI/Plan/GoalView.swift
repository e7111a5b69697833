import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// What a plan is to be made for, and then the plan, to be followed or not.
struct GoalView: View {
    let model: PlanModel
    let close: @MainActor () -> Void
    @State private var draft: GoalDraft?
    @Environment(\.words) private var words

    var body: some View {
        Group {
            if let preview = model.state.preview {
                PreviewView(model: model, preview: preview, close: close)
            } else if let today = model.state.morning?.day {
                GoalForm(
                    model: model, today: today,
                    draft: .asked {
                        draft ?? GoalDraft(race: RaceDraft(from: today))
                    } tell: {
                        draft = $0
                    })
            } else {
                Quiet(words("part.loading"))
            }
        }
        .navigationTitle(words("goal.title"))
        .navigationBarTitleDisplayMode(.inline)
    }
}

/// Race, days, level, and what is run now.
private struct GoalForm: View {
    let model: PlanModel
    let today: LocalDay
    @Binding var draft: GoalDraft
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    private var goal: Goal? { draft.goal(from: today, among: model.state.races, measures) }

    var body: some View {
        Form {
            Section(words("race.title")) { RaceFields(race: $draft.race, withPriority: false) }
            Section(words("goal.week")) {
                Stepper(value: $draft.runningDays, in: 3...7) {
                    Plain(words.labelled(words("goal.runningDays"), "\(draft.runningDays)"))
                }
                Picker(words("goal.longRunDay"), selection: $draft.longRunDay) {
                    ForEach(Array(Weekday.allCases.enumerated()), id: \.element) { place, day in
                        Text(verbatim: words.weekday(today.monday.advanced(by: place))).tag(day)
                    }
                }
                Picker(words("profile.level"), selection: $draft.level) {
                    Text(verbatim: words("goal.asRunsTell")).tag(Level?.none)
                    ForEach(Level.allCases, id: \.self) { Text(verbatim: words.name($0)).tag(Level?.some($0)) }
                }
            }
            Section(words("goal.now")) {
                TextField(words("goal.weekly", measures.unit.rawValue), text: $draft.weekly).numberPad()
                TextField(words("goal.longest", measures.unit.rawValue), text: $draft.longest).numberPad()
                Quiet(words("goal.aboutWeekly"))
            }
            Section {
                if model.state.working {
                    Quiet(words("goal.working"))
                    Act(words("part.stop")) { model.stop() }
                } else {
                    Act(words("goal.propose")) {
                        if let goal { await model.propose(goal) }
                    }
                    .disabled(goal == nil)
                }
                TroubleCard(trouble: model.state.trouble)
            }
        }
    }
}
