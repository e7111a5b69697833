import EbbDomain
import EbbDraw
import SwiftUI

/// Trends, and what opens above it.
struct TrendsPlace: View {
    let models: Models
    @Bindable var way: Way

    var body: some View {
        NavigationStack(path: $way.trends) {
            TrendsView(model: models.trends)
                .navigationDestination(for: Page.self) {
                    PageView(page: $0, drawn: models.trends.state.cards, models: models, way: way)
                }
        }
    }
}
