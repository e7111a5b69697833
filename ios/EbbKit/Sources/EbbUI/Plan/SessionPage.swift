import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// A session: before and after, why, its steps, and what can be said to it.
struct SessionPage: View {
    let model: PlanModel
    let id: String
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            if let session = model.state.session(id) {
                Card {
                    if let day = session.day { Quiet(words.date(day)) }
                    if let row = session.row { SessionLine(row: row) } else { Headline(session.name) }
                    if session.adjusted?.kept == true { Quiet(words("session.kept")) }
                }
                if let text = session.text, !text.reasons.isEmpty {
                    Card {
                        Headline(words("why.title"))
                        ForEach(Array(text.reasons.enumerated()), id: \.offset) { _, reason in Plain(reason.text) }
                    }
                }
                SessionChoices(model: model, session: session)
                if let steps = session.planned?.session.steps, !steps.isEmpty {
                    StepsCard(steps: steps, asPlanned: session.adjusted?.changed == true)
                }
            } else if model.state.loaded {
                HintCard(words("session.gone"))
            }
            TroubleCard(trouble: model.state.trouble)
        }
        .navigationTitle(words("session.title"))
        .navigationBarTitleDisplayMode(.inline)
    }
}

/// Keeping it, taking that back, moving it.
private struct SessionChoices: View {
    let model: PlanModel
    let session: SessionView
    @Environment(\.words) private var words

    var body: some View {
        if let adjusted = session.adjusted, adjusted.mayKeep {
            OtherButton(words("session.keep")) { await model.keep(session: session.id) }
        }
        if let adjusted = session.adjusted, adjusted.kept {
            OtherButton(words("session.takeBack")) { await model.takeBack(session: session.id) }
        }
        ForEach(session.offers, id: \.id) { offer in
            HintCard(offer.text, button: words("session.move")) { await model.accept(offer: offer.id) }
        }
    }
}

/// What it is made of.
private struct StepsCard: View {
    let steps: [Step]
    let asPlanned: Bool
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        Card {
            Headline(asPlanned ? words("session.stepsAsPlanned") : words("session.steps"))
            ForEach(Array(steps.enumerated()), id: \.offset) { _, step in
                RowOrColumn {
                    Plain(words.name(step.what)).frame(minWidth: 100, maxWidth: .infinity, alignment: .leading)
                    Quiet(words.length(step, measures))
                    Quiet(words.target(step, measures))
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}
