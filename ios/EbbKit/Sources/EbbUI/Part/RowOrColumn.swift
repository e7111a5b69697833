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
        switch Arrangement(isLarge: size.isAccessibilitySize) {
        case .column: column
        case .rowWhereItFits:
            ViewThatFits(in: .horizontal) {
                HStack(alignment: .top, spacing: spacing) { content }
                column
            }
        }
    }

    private var column: some View { VStack(alignment: .leading, spacing: spacing) { content } }
}

/// How what belongs together is laid out.
enum Arrangement: Equatable {
    /// Side by side, and under one another where that is too wide.
    case rowWhereItFits
    /// Always under one another.
    case column

    /// - Parameter isLarge: the letters have one of the sizes that are there for who sees little.
    init(isLarge: Bool) { self = isLarge ? .column : .rowWhereItFits }
}
