import EbbDomain
import EbbDraw
import SwiftUI

/// The four places, and the check-in over all of them.
struct TabsView: View {
    let models: Models
    let phone: any Phone
    @Bindable var way: Way
    @Environment(\.words) private var words

    var body: some View {
        TabView(selection: $way.place) {
            TodayPlace(models: models, phone: phone, way: way)
                .tabItem { Label(words("place.today"), systemImage: "water.waves") }
                .tag(Place.today)
            PlanPlace(model: models.plan, back: models.back, phone: phone, way: way)
                .tabItem { Label(words("place.plan"), systemImage: "chart.bar") }
                .tag(Place.plan)
            TrendsPlace(models: models, way: way)
                .tabItem { Label(words("place.trends"), systemImage: "chart.xyaxis.line") }
                .tag(Place.trends)
            SettingsView(
                model: models.settings, onboarding: models.onboarding, back: models.back, phone: phone, way: way
            )
            .tabItem { Label(words("place.settings"), systemImage: "slider.horizontal.3") }
            .tag(Place.settings)
        }
        .onChange(of: way.plan) { _, _ in models.plan.leave() }
        .sheet(isPresented: $way.checkIn) {
            CheckInSheet(model: models.checkIn) {
                await models.checkedIn(way)
            }
        }
    }
}
