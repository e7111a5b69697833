import EbbDomain
import EbbDraw
import SwiftUI

/// Trends, and what opens above it.
struct TrendsPlace: View {
    let models: Models
    @Bindable var way: Way

    var body: some View {
        PageStack($way.trends, drawn: models.trends.state.cards, models: models, way: way) {
            TrendsView(model: models.trends)
        }
    }
}
