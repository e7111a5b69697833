import EbbDraw
import EbbLook
import SwiftUI

/// What a card says first.
struct Headline: View {
    private let text: String
    @Environment(\.palette) private var palette

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(verbatim: text).font(.title3).bold().foregroundStyle(Color(palette.text))
            .accessibilityAddTraits(.isHeader)
    }
}

/// What is read.
struct Plain: View {
    private let text: String
    @Environment(\.palette) private var palette

    init(_ text: String) { self.text = text }

    var body: some View { Text(verbatim: text).foregroundStyle(Color(palette.text)) }
}

/// What is read next.
struct Quiet: View {
    private let text: String
    @Environment(\.palette) private var palette

    init(_ text: String) { self.text = text }

    var body: some View { Text(verbatim: text).font(.subheadline).foregroundStyle(Color(palette.quiet)) }
}

/// What stands beside a number or under a bar.
struct Caption: View {
    private let text: String
    @Environment(\.palette) private var palette

    init(_ text: String) { self.text = text }

    var body: some View {
        Text(verbatim: text).font(.caption.monospacedDigit()).foregroundStyle(Color(palette.quiet))
    }
}
