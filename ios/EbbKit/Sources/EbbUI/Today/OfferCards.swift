import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// What may be said yes to: moves, and a lighter stretch.
struct OfferCards: View {
    let morning: Morning
    let model: TodayModel
    @Environment(\.words) private var words

    var body: some View {
        if let offer = morning.text.deloadOffer { YesOrNo(text: offer) { await model.answerDeload(yes: $0) } }
        ForEach(morning.text.offers, id: \.id) { offer in
            HintCard(offer.text, button: words("session.move")) { await model.accept(offer: offer.id) }
        }
    }
}

/// A question on paper.
private struct YesOrNo: View {
    let text: String
    let answer: @MainActor (Bool) async -> Void

    var body: some View {
        Card {
            Plain(text)
            Answer(answer: answer)
        }
    }
}

/// Yes, or no.
struct Answer: View {
    let answer: @MainActor (Bool) async -> Void
    @Environment(\.words) private var words

    var body: some View {
        RowOrColumn(spacing: 8) {
            OtherButton(words("part.yes")) { await answer(true) }
            OtherButton(words("part.no")) { await answer(false) }
        }
    }
}
