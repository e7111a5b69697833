import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A step of the outline: as far in as it is deep, with a chevron where it stands on others.
struct StepRow: View {
    let model: WhyModel
    let place: Int
    let step: ExplainStep
    let isChosen: Bool
    let choose: @MainActor () -> Void
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 8) {
            Button {
                if !step.parameters.isEmpty { choose() }
                if unfolds { model.toggle(place) }
            } label: {
                VStack(alignment: .leading, spacing: 2) {
                    Plain(step.text)
                    if let about = words.about(step.about, model.state) { Caption(about) }
                }
                .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
            }
            .buttonStyle(.plain)
            if unfolds {
                Image(systemName: isOpen ? "chevron.down" : "chevron.forward").accessibilityHidden(true)
            }
        }
        .overlay {
            if isChosen { RoundedRectangle(cornerRadius: 8).strokeBorder(Color(palette.line), lineWidth: 1) }
        }
        .padding(.leading, CGFloat(min(step.depth, 6)) * 14)
        .accessibilityElement(children: .combine)
        .accessibilityHint(Text(verbatim: unfolds ? isOpen ? words("why.folds") : words("why.unfolds") : ""))
        .accessibilityAddTraits(isChosen ? [.isSelected] : [])
        .accessibilityValue(Text(verbatim: words("why.level", "\(step.depth + 1)")))
    }

    private var isOpen: Bool { model.state.open.contains(place) }

    private var unfolds: Bool { model.state.unfolds(place) }
}
