import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// Where a morning comes from, as an outline: each step unfolds what it stands on. On a wide screen the rules of the chosen step stand
/// beside it.
struct WhyView: View {
    let model: WhyModel
    var day: LocalDay?
    @State private var chosen: Int?
    @Environment(\.words) private var words
    @Environment(\.horizontalSizeClass) private var width

    var body: some View {
        Group {
            if width == .regular {
                HStack(spacing: 0) {
                    outline(isWide: true)
                    Divider()
                    CardPage {
                        StepDetail(explanation: model.state.explanation, place: chosen)
                        WouldChange(explanation: model.state.explanation)
                    }
                }
            } else {
                outline(isWide: false)
            }
        }
        .navigationTitle(words("why.title"))
        .navigationBarTitleDisplayMode(.inline)
        .privacySensitive()
        .task { await model.open(day) }
    }

    private func outline(isWide: Bool) -> some View {
        List {
            if let morning = model.state.morning {
                Section(morning.page.standsOn) {
                    ForEach([morning.load, morning.persistence, morning.confidence].compactMap { $0 }, id: \.self) {
                        Plain($0)
                    }
                }
            }
            Section(words("why.standsOn")) {
                ForEach(model.state.seen, id: \.place) { place, step in
                    StepRow(model: model, place: place, step: step, isChosen: chosen == place) {
                        chosen = chosen == place ? nil : place
                    }
                    if !isWide, chosen == place { StepDetail(explanation: model.state.explanation, place: place) }
                }
            }
            if !isWide, let would = model.state.explanation?.wouldChange, !would.isEmpty {
                Section(words("why.wouldChange")) { ForEach(would, id: \.self) { Plain($0) } }
            }
            if model.state.trouble != nil { TroubleCard(trouble: model.state.trouble) { await model.open(day) } }
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
