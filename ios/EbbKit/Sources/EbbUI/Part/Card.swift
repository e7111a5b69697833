import EbbDraw
import EbbLook
import SwiftUI

/// One question, on paper.
struct Card<Content: View>: View {
    private let content: Content
    @Environment(\.palette) private var palette

    init(@ViewBuilder _ content: () -> Content) { self.content = content() }

    var body: some View {
        VStack(alignment: .leading, spacing: 8) { content }
            .frame(maxWidth: .infinity, alignment: .leading)
            .padding(16)
            .background(Color(palette.card), in: RoundedRectangle(cornerRadius: 22))
    }
}

/// Cards under one another, no wider than is good to read.
struct CardPage<Content: View>: View {
    private let content: Content

    init(@ViewBuilder _ content: () -> Content) { self.content = content() }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 12) { content }
                .padding(16)
                .frame(maxWidth: 640)
                .frame(maxWidth: .infinity)
        }
        .onGround()
    }
}

/// Opaque, so that nothing depends on seeing through it.
private struct Ground: ViewModifier {
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View { content.background(Color(palette.surface)) }
}

extension View {
    /// On the ground of the app.
    func onGround() -> some View { modifier(Ground()) }
}
