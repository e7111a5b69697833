import EbbDomain
import EbbDraw
import SwiftUI

/// What went wrong, in the core's words, and what helps. Nothing is shown where nothing did.
struct TroubleCard: View {
    let trouble: Trouble?
    var again: (@MainActor () async -> Void)?
    @Environment(\.words) private var words

    var body: some View {
        if let trouble {
            Card {
                if !trouble.message.isEmpty { Plain(trouble.message) }
                if let hint = words.hint(trouble.remedy) { Quiet(hint) }
                if let title = words.button(trouble.remedy), let again { OtherButton(title, again) }
            }
            .accessibilityElement(children: .contain)
        }
    }
}
