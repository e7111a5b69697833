import AppIntents
import EbbDraw
import EbbIntents
import SwiftUI

/// Checks in without opening the app. What was said last, and waits for the app, is filled.
struct CheckInButtons: View {
    /// By its raw value.
    let said: String?
    @Environment(\.words) private var words

    var body: some View {
        HStack(spacing: 4) {
            button(.awful, "hand.thumbsdown", words("overall.awful"))
            button(.normal, "hand.raised", words("overall.normal"))
            button(.great, "hand.thumbsup", words("overall.great"))
        }
        .buttonStyle(.bordered)
    }

    private func button(_ feeling: Feeling, _ symbol: String, _ name: String) -> some View {
        let isSaid = feeling.rawValue == said
        return Button(intent: CheckInIntent(feeling)) {
            Image(systemName: isSaid ? "\(symbol).fill" : symbol).frame(maxWidth: .infinity, minHeight: 30)
        }
        .accessibilityLabel(Text(verbatim: name))
        .accessibilityAddTraits(isSaid ? [.isSelected] : [])
        .privacySensitive()
    }
}
