import EbbDraw
import EbbLook
import SwiftUI

/// A whole number of a scale, or none: large enough to touch, in as many rows as the letters ask for.
struct Scale: View {
    let title: String
    let range: ClosedRange<Int>
    let value: Int?
    /// What the ends mean.
    var ends: (String, String)?
    let pick: @MainActor (Int) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Plain(title)
            LazyVGrid(columns: [GridItem(.adaptive(minimum: 48), spacing: 4)], spacing: 4) {
                ForEach(Array(range), id: \.self) { step in button(step) }
            }
            if let ends {
                HStack {
                    Caption(ends.0)
                    Spacer()
                    Caption(ends.1)
                }
                .accessibilityHidden(true)
            }
        }
        .accessibilityElement(children: .contain)
        .accessibilityLabel(Text(verbatim: title))
    }

    private func button(_ step: Int) -> some View {
        Button {
            pick(step)
        } label: {
            Text(verbatim: "\(step)")
                .font(.body.monospacedDigit())
                .foregroundStyle(Color(step == value ? palette.onAccent : palette.text))
                .frame(maxWidth: .infinity, minHeight: 48)
                .background(
                    Color(step == value ? palette.ready : palette.band), in: RoundedRectangle(cornerRadius: 12))
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(step == value ? [.isSelected] : [])
        .accessibilityLabel(Text(verbatim: "\(step)"))
    }
}
