import EbbDraw
import EbbLook
import SwiftUI

/// A word that votes: in the tier's colour, with an arrow.
struct Pill: View {
    let text: String
    let isAbove: Bool?
    let colour: RGB

    var body: some View {
        HStack(spacing: 4) {
            if let isAbove { Image(systemName: isAbove ? "arrowtriangle.up.fill" : "arrowtriangle.down.fill") }
            Text(verbatim: text).bold()
        }
        .font(.subheadline)
        .foregroundStyle(Color(colour))
        .padding(.horizontal, 10)
        .padding(.vertical, 6)
        .overlay { Capsule().strokeBorder(Color(colour), lineWidth: 1.5) }
    }
}
