import EbbDraw
import EbbLook
import SwiftUI
import UIKit

/// A number that may be left out; told when typing ends. What nobody can read stays, with a hint, and changes nothing.
struct NumberRow<Value: Equatable & Sendable>: View {
    let title: String
    /// As it is now; empty where nothing was said.
    let shown: String
    var unit = ""
    var keyboard = UIKeyboardType.decimalPad
    let read: (String) -> Value?
    let tell: @MainActor (Value?) async -> Void
    @State private var typed: String?
    @State private var isUnreadable = false
    @FocusState private var isTyped: Bool
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            RowOrColumn {
                Plain(label).frame(maxWidth: .infinity, alignment: .leading)
                TextField(
                    words("checkIn.notSaid"),
                    text: .asked {
                        typed ?? shown
                    } tell: {
                        typed = $0
                    }
                )
                .keyboardType(keyboard)
                .multilineTextAlignment(.trailing)
                .focused($isTyped)
                .doneAbove($isTyped)
                .frame(minWidth: 80, minHeight: 44)
                .accessibilityLabel(Text(verbatim: label))
            }
            if isUnreadable {
                Caption(keyboard == .decimalPad ? words("typed.noNumber") : words("typed.noPace"))
            }
        }
        .onChange(of: isTyped) { _, still in if !still { done() } }
        .onDisappear { done() }
    }

    private var label: String { unit.isEmpty ? title : "\(title) (\(unit))" }

    private func done() {
        guard let text = typed else { return }
        let said = Typed(text, read)
        isUnreadable = said == .unreadable
        if isUnreadable { return }
        typed = nil
        Task { if case .value(let value) = said { await tell(value) } else { await tell(nil) } }
    }
}
