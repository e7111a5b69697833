import EbbDomain
import EbbDraw
import SwiftUI

/// Today, and what opens above it.
struct TodayPlace: View {
    let models: Models
    let phone: any Phone
    @Bindable var way: Way
    @Environment(\.words) private var words

    var body: some View {
        NavigationStack(path: $way.pages) {
            TodayView(model: models.today, phone: phone, way: way)
                .navigationTitle(title)
                .navigationDestination(for: Page.self) {
                    PageView(page: $0, drawn: models.today.state.lines, models: models, way: way)
                }
        }
    }

    private var title: String { models.today.state.morning?.text.page.date ?? words("place.today") }
}
