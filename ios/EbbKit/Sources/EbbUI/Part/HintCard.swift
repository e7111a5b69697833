import SwiftUI

/// One sentence and at most one button; or that alone.
struct HintCard: View {
    private let text: String?
    private let title: String?
    private let action: @MainActor () async -> Void

    init(_ text: String?, button title: String? = nil, _ action: @escaping @MainActor () async -> Void = {}) {
        (self.text, self.title, self.action) = (text, title, action)
    }

    var body: some View {
        Card {
            if let text { Plain(text) }
            if let title { OtherButton(title, action) }
        }
    }
}
