import EbbDraw
import EbbGlance
import SwiftUI

/// A signal: its name, and where its week lies as an arrow.
struct SignalArrow: View {
    let signal: Snapshot.Signal
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(spacing: 6) {
            Image(systemName: symbol).foregroundStyle(Color(palette.line))
            Text(verbatim: signal.metric.shortName(words)).foregroundStyle(Color(palette.text))
        }
        .font(.footnote)
        .privacySensitive()
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: words("glance.signalSpoken", signal.metric.name(words), signal.word)))
    }

    private var symbol: String {
        switch signal.arrow {
        case .up: "arrow.up"
        case .level: "arrow.right"
        case .down: "arrow.down"
        case .unknown: "minus"
        }
    }
}
