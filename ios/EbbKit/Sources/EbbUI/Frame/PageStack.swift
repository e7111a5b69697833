import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A place, and what opens above it; on a wide screen Why takes the place as two columns.
struct PageStack<Root: View>: View {
    private let models: Models
    private let way: Way
    private let drawn: [Trend]
    private let root: Root
    @Binding private var pages: [Page]
    @Environment(\.horizontalSizeClass) private var width

    /// - Parameter drawn: the series that are drawn in the place, whose values open above it.
    init(
        _ pages: Binding<[Page]>, drawn: [Trend], models: Models, way: Way, @ViewBuilder root: () -> Root
    ) {
        _pages = pages
        (self.models, self.way, self.drawn, self.root) = (models, way, drawn, root())
    }

    var body: some View {
        switch pages.inColumns(isWide: width == .regular) {
        case .past(let day): WhyColumns(model: models.past, day: day) { pages.removeLast() }
        case .why: WhyColumns(model: models.why, day: nil) { pages.removeLast() }
        case .values, .week, .afterRun, .back, nil:
            NavigationStack(path: $pages) {
                root.navigationDestination(for: Page.self) {
                    PageView(page: $0, drawn: drawn, models: models, way: way)
                }
            }
        }
    }
}
