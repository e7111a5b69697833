import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// The steps of a derivation, and over them what the verdict stands on.
struct WhyOutline: View {
    let model: WhyModel
    let day: LocalDay?
    @Binding var chosen: Int?
    /// Rules and counterfactuals stand in another column.
    let hasColumns: Bool
    @Environment(\.words) private var words

    var body: some View {
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
                    if !hasColumns, chosen == place {
                        StepDetail(explanation: model.state.explanation, place: place)
                    }
                }
            }
            if !hasColumns, let would = model.state.explanation?.wouldChange, !would.isEmpty {
                Section(words("why.wouldChange")) { ForEach(would, id: \.self) { Plain($0) } }
            }
            if model.state.trouble != nil { TroubleCard(trouble: model.state.trouble) { await model.open(day) } }
        }
    }
}
