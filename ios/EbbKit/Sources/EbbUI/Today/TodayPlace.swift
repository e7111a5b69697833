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
        PageStack($way.pages, drawn: models.today.state.lines, models: models, way: way) {
            TodayView(model: models.today, phone: phone, way: way).navigationTitle(title)
        }
    }

    private var title: String { models.today.state.morning?.text.page.date ?? words("place.today") }
}
