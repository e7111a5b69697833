import SwiftUI

/// Side by side while there is room; one under the other where letters are large or the room is narrow, so that nothing is cut off.
struct RowOrColumn<Content: View>: View {
    private let spacing: CGFloat
    private let content: Content
    @Environment(\.dynamicTypeSize) private var size

    init(spacing: CGFloat = 12, @ViewBuilder _ content: () -> Content) {
        (self.spacing, self.content) = (spacing, content())
    }

    var body: some View {
        if size.isAccessibilitySize {
            column
        } else {
            ViewThatFits(in: .horizontal) {
                HStack(alignment: .top, spacing: spacing) { content }
                column
            }
        }
    }

    private var column: some View { VStack(alignment: .leading, spacing: spacing) { content } }
}
