import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A plan that was made and is not followed yet.
struct PreviewView: View {
    let model: PlanModel
    let preview: PlanPreview
    let close: @MainActor () -> Void
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        List {
            Section(words("goal.preview")) {
                ForEach(preview.notes, id: \.self) { Plain($0) }
                if preview.longestAssumed { Quiet(words("goal.longestAssumed")) }
                if preview.replaces > 0 { Quiet(words("goal.replaces", "\(preview.replaces)")) }
                Act(words("goal.adopt")) {
                    await model.adopt()
                    if model.state.trouble == nil { close() }
                }
                .disabled(model.state.working)
                Act(words("goal.other")) { model.dismiss() }
                TroubleCard(trouble: model.state.trouble)
            }
            if !preview.changes.isEmpty {
                Section(words("goal.changes")) {
                    ForEach(preview.changes, id: \.start) { change in
                        VStack(alignment: .leading, spacing: 2) {
                            Plain(words("plan.week", words.shortDate(change.start)))
                            Quiet(
                                words(
                                    "goal.wasWill", measures.distanceWithUnit(change.willM),
                                    measures.distanceWithUnit(change.wasM)))
                        }
                        .accessibilityElement(children: .combine)
                    }
                }
            }
            Section(words("plan.weeks")) {
                let rows = preview.rows
                let widest = widestBar(rows)
                ForEach(rows, id: \.start) { WeekRow(week: $0, widest: widest, now: nil) }
            }
        }
    }
}
