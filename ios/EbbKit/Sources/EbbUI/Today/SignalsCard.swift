import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// The three signals, each beside its normal.
struct SignalsCard: View {
    let morning: Morning
    let lines: [Trend]
    @Environment(\.palette) private var palette

    var body: some View {
        Card {
            ForEach(Array(morning.text.signals.enumerated()), id: \.offset) { place, signal in
                if place > 0 { Divider().overlay(Color(palette.grid)) }
                SignalRow(signal: signal, morning: morning, line: lines.first { $0.series == signal.metric.series })
            }
            if lines.contains(where: \.hasValues) { TableLink(.values(lines.map(\.series))) }
        }
        .privacySensitive()
    }
}
