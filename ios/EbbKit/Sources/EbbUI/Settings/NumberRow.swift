import EbbDraw
import EbbLook
import SwiftUI

/// A number that may be left out; told when typing ends.
struct NumberRow: View {
    let title: String
    let value: Double?
    var unit = ""
    let tell: @MainActor (Double?) async -> Void
    @State private var typed: String?
    @FocusState private var isTyped: Bool
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        RowOrColumn {
            Plain(unit.isEmpty ? title : "\(title) (\(unit))").frame(maxWidth: .infinity, alignment: .leading)
            TextField(
                words("checkIn.notSaid"),
                text: .asked {
                    typed ?? shown
                } tell: {
                    typed = $0
                }
            )
            .keyboardType(.decimalPad)
            .multilineTextAlignment(.trailing)
            .focused($isTyped)
            .frame(minWidth: 80, minHeight: 44)
            .accessibilityLabel(Text(verbatim: title))
        }
        .onChange(of: isTyped) { _, still in
            guard !still, let text = typed else { return }
            let number = Double(text.replacingOccurrences(of: ",", with: "."))
            typed = nil
            // What is no number changes nothing.
            if number != nil || text.isEmpty { Task { await tell(number) } }
        }
    }

    private var shown: String { value.map { measures.number($0, 1) } ?? "" }
}
