import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// One series a card.
struct TrendsView: View {
    let model: TrendsModel
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            Picker(
                words("trends.reach"),
                selection: .asked {
                    model.state.reach
                } telling: {
                    await model.show($0)
                }
            ) {
                ForEach(Reach.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
            }
            .pickerStyle(.segmented)
            if model.state.loaded, model.state.cards.isEmpty { HintCard(words("trends.empty")) }
            ForEach(shown, id: \.series) { TrendCard(trend: $0, tiers: tiers, beside: beside($0.series)) }
            TroubleCard(trouble: model.state.trouble) { await model.open() }
        }
        .navigationTitle(words("place.trends"))
        .refreshable { await model.open() }
        .task { await model.open() }
        .privacySensitive()
    }

    /// Need stands with sleep, fitness and fatigue with load.
    private var shown: [Trend] { model.state.cards.filter { ![.need, .fitness, .fatigue].contains($0.series) } }

    private var tiers: Trend? { model.state.cards.first { $0.series == .tier } }

    private func beside(_ series: Series) -> [Trend] {
        let wanted: [Series] =
            switch series {
            case .sleep: [.need]
            case .load: [.fitness, .fatigue]
            default: []
            }
        return model.state.cards.filter { wanted.contains($0.series) }
    }
}
