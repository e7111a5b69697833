import EbbDraw
import EbbGlance
import SwiftUI

/// The tide, the tier, and a line about today.
struct SmallFace: View {
    let face: Face
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            if face.score != nil {
                Tide(score: face.score, tier: face.tier, side: 64).privacySensitive()
                Spacer(minLength: 0)
            }
            TierLine(face.tier, word: face.word).privacySensitive(face.isPrivate)
            Text(verbatim: face.line)
                .font(.footnote)
                .foregroundStyle(Color(palette.quiet))
                .minimumScaleFactor(0.7)
                .privacySensitive(face.isPrivate)
            if face.score == nil { Spacer(minLength: 0) }
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .leading)
    }
}
