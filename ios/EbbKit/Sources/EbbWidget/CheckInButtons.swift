import AppIntents
import EbbDraw
import EbbIntents
import SwiftUI

/// Checks in without opening the app.
struct CheckInButtons: View {
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
        Button(intent: CheckInIntent(feeling)) { Image(systemName: symbol).font(.footnote) }
            .accessibilityLabel(Text(verbatim: name))
    }
}
