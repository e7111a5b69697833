import EbbCore
import EbbDraw
import SwiftUI

/// The numbers that a step goes by, each with how well it is founded and where it comes from.
struct StepDetail: View {
    let explanation: Explanation?
    let place: Int?
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Headline(words("why.rules"))
            if parameters.isEmpty { Quiet(words("why.choose")) }
            ForEach(parameters, id: \.id) { parameter in
                VStack(alignment: .leading, spacing: 2) {
                    Plain(parameter.about)
                    Quiet("\(parameter.value) \(parameter.unit)")
                    Caption("\(words.name(parameter.certainty)) · \(words("why.source", parameter.citation))")
                }
                .accessibilityElement(children: .combine)
            }
        }
    }

    private var parameters: [Parameter] {
        guard let explanation, let place, explanation.steps.indices.contains(place) else { return [] }
        let ids = Set(explanation.steps[place].parameters)
        return explanation.parameters.filter { ids.contains($0.id) }
    }
}
