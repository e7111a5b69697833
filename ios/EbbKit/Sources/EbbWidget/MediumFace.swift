import EbbDraw
import EbbGlance
import EbbIntents
import EbbLook
import SwiftUI

/// As the small one, with the signals as arrows and buttons that check in.
struct MediumFace: View {
    let face: Face
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .top, spacing: 12) {
            SmallFace(face: face)
            VStack(alignment: .leading, spacing: 6) {
                // What was just said before what is there all day.
                ViewThatFits(in: .vertical) {
                    VStack(alignment: .leading, spacing: 6) {
                        ForEach(face.signals, id: \.metric) { SignalArrow(signal: $0) }
                        noted
                    }
                    noted
                }
                Spacer(minLength: 0)
                CheckInButtons(said: face.said)
            }
            .frame(maxWidth: .infinity, alignment: .leading)
        }
    }

    @ViewBuilder private var noted: some View {
        if let noted = face.noted {
            Text(verbatim: noted).font(.caption).foregroundStyle(Color(palette.quiet)).privacySensitive()
        }
    }
}
