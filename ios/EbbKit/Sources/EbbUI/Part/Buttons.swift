import EbbDraw
import EbbLook
import SwiftUI

/// Does something that takes a moment.
struct Act<Label: View>: View {
    private let role: ButtonRole?
    private let action: @MainActor () async -> Void
    private let label: Label

    init(role: ButtonRole? = nil, _ action: @escaping @MainActor () async -> Void, @ViewBuilder label: () -> Label) {
        (self.role, self.action, self.label) = (role, action, label())
    }

    var body: some View {
        Button(role: role) {
            Task { await action() }
        } label: {
            label
        }
    }
}

extension Act where Label == Text {
    init(_ title: String, role: ButtonRole? = nil, _ action: @escaping @MainActor () async -> Void) {
        self.init(role: role, action) { Text(verbatim: title) }
    }
}

/// What one came for, at the thumb.
struct MainButton: View {
    private let title: String
    private let action: @MainActor () async -> Void
    @Environment(\.palette) private var palette

    init(_ title: String, _ action: @escaping @MainActor () async -> Void) {
        (self.title, self.action) = (title, action)
    }

    var body: some View {
        Act(action) {
            Text(verbatim: title)
                .font(.headline)
                .foregroundStyle(Color(palette.onAccent))
                .frame(maxWidth: .infinity, minHeight: 48)
                .background(Color(palette.ready), in: RoundedRectangle(cornerRadius: 22))
        }
        .buttonStyle(.plain)
    }
}

/// What can be done too.
struct OtherButton: View {
    private let title: String
    private let action: @MainActor () async -> Void

    init(_ title: String, _ action: @escaping @MainActor () async -> Void) {
        (self.title, self.action) = (title, action)
    }

    var body: some View {
        Act(action) { Text(verbatim: title).frame(minHeight: 32) }.buttonStyle(.bordered)
    }
}
