import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// Awful, normal, great: one tap.
struct FeelButtons: View {
    let said: Overall?
    let feel: @MainActor (Overall) async -> Void
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        RowOrColumn(spacing: 8) {
            ForEach(Overall.allCases, id: \.self) { overall in
                Act {
                    await feel(overall)
                } label: {
                    Text(verbatim: words.name(overall))
                        .font(.headline)
                        .foregroundStyle(Color(overall == said ? palette.onAccent : palette.text))
                        .frame(minWidth: 88, maxWidth: .infinity, minHeight: 72)
                        .background(
                            Color(overall == said ? palette.ready : palette.card),
                            in: RoundedRectangle(cornerRadius: 22))
                }
                .buttonStyle(.plain)
                .accessibilityAddTraits(overall == said ? [.isSelected] : [])
            }
        }
    }
}
