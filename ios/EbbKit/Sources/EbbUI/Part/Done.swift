import EbbDraw
import SwiftUI

/// A button above the keyboard that ends typing: the number pad has none.
private struct DoneAbove: ViewModifier {
    @FocusState.Binding var isTyped: Bool
    @Environment(\.words) private var words

    func body(content: Content) -> some View {
        content.toolbar {
            ToolbarItemGroup(placement: .keyboard) {
                // Every field of a page offers one: seen is that of the field that is typed into.
                if isTyped {
                    Spacer()
                    Act(words("part.done")) { isTyped = false }
                }
            }
        }
    }
}

/// The number pad, with a button that ends typing.
private struct NumberPad: ViewModifier {
    @FocusState private var isTyped: Bool

    func body(content: Content) -> some View {
        content.keyboardType(.decimalPad).focused($isTyped).doneAbove($isTyped)
    }
}

extension View {
    /// For a field that is typed into while the binding says so.
    func doneAbove(_ isTyped: FocusState<Bool>.Binding) -> some View { modifier(DoneAbove(isTyped: isTyped)) }

    /// For a field of numbers.
    func numberPad() -> some View { modifier(NumberPad()) }
}
