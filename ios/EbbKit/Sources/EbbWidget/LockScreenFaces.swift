import EbbDraw
import EbbGlance
import SwiftUI
import WidgetKit

/// The number in a ring.
struct RingFace: View {
    let face: Face

    var body: some View {
        Gauge(value: Double(face.score ?? 0), in: 0...100) {
            Text(verbatim: face.tier.glyph)
        } currentValueLabel: {
            Text(verbatim: face.score.map { "\($0)" } ?? face.tier.glyph).privacySensitive(face.isPrivate)
        }
        .gaugeStyle(.accessoryCircular)
        .privacySensitive(face.isPrivate)
    }
}

/// The tier, and about today what there is room for.
struct BlockFace: View {
    let face: Face

    var body: some View {
        VStack(alignment: .leading) {
            Text(verbatim: "\(face.tier.glyph) \(face.word)").font(.headline).widgetAccentable()
            WhatFits(face: face).font(.footnote)
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .privacySensitive(face.isPrivate)
    }
}

/// One line beside the clock.
struct InlineFace: View {
    let face: Face

    var body: some View { Text(verbatim: face.short).privacySensitive(face.isPrivate) }
}
