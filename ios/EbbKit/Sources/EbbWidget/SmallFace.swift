import EbbDraw
import EbbGlance
import SwiftUI
import WidgetKit

/// The tide, the tier, and a line about today.
struct SmallFace: View {
    let face: Face
    @Environment(\.palette) private var palette
    @Environment(\.widgetRenderingMode) private var mode

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            if face.score != nil {
                // Where the system tints, what is filled would be one bright square.
                Tide(score: face.score, tier: face.tier, side: 64, isFilled: mode == .fullColor)
                    .widgetAccentable()
                    .privacySensitive()
                Spacer(minLength: 0)
            }
            TierLine(face.tier, word: face.word).privacySensitive(face.isPrivate)
            WhatFits(face: face)
                .font(.footnote)
                .foregroundStyle(Color(palette.quiet))
                .privacySensitive(face.isPrivate)
            if face.score == nil { Spacer(minLength: 0) }
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .leading)
    }
}
