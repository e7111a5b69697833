import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// Where a morning comes from, as an outline: each step unfolds what it stands on, and has its rules right under it. On a wide screen
/// `WhyColumns` stands in its place.
struct WhyView: View {
    let model: WhyModel
    var day: LocalDay?
    @State private var chosen: Int?
    @Environment(\.words) private var words

    var body: some View {
        WhyOutline(model: model, day: day, chosen: $chosen, hasColumns: false)
            .navigationTitle(words.whyTitle(day))
            .navigationBarTitleDisplayMode(.inline)
            .privacySensitive()
            .task(id: day) { await model.open(day) }
    }
}

/// The same in two columns: the outline, and beside it the rules of the chosen step with what would change the answer. It takes the
/// whole place, as the plan does: columns inside a stack are none.
struct WhyColumns: View {
    let model: WhyModel
    let day: LocalDay?
    let close: @MainActor () -> Void
    @State private var chosen: Int?
    @Environment(\.words) private var words

    var body: some View {
        NavigationSplitView {
            WhyOutline(model: model, day: day, chosen: $chosen, hasColumns: true)
                .navigationTitle(words.whyTitle(day))
                .toolbar {
                    ToolbarItem(placement: .cancellationAction) { Act(words("part.back")) { close() } }
                }
        } detail: {
            CardPage {
                StepDetail(explanation: model.state.explanation, place: chosen)
                WouldChange(explanation: model.state.explanation)
            }
        }
        .privacySensitive()
        .task(id: day) { await model.open(day) }
        .onChange(of: model.state.day) { _, _ in chosen = nil }
    }
}

extension Words {
    /// Over a morning of the past stands its day.
    func whyTitle(_ day: LocalDay?) -> String { day.map { date($0) } ?? self("why.title") }
}

extension [Page] {
    /// What has columns of its own on a wide screen: Why, as long as nothing lies above it.
    func inColumns(isWide: Bool) -> Page? {
        switch last {
        case .why, .past: isWide ? last : nil
        case .values, .week, .afterRun, .back, nil: nil
        }
    }
}

/// The counterfactuals.
private struct WouldChange: View {
    let explanation: Explanation?
    @Environment(\.words) private var words

    var body: some View {
        if let would = explanation?.wouldChange, !would.isEmpty {
            Card {
                Headline(words("why.wouldChange"))
                ForEach(would, id: \.self) { Plain($0) }
            }
        }
    }
}
