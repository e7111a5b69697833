import EbbDomain
import EbbDraw
import SwiftUI

/// Groups of settings, to be searched.
struct SettingsView: View {
    let model: SettingsModel
    let onboarding: OnboardingModel
    let back: ReturnModel
    let phone: any Phone
    @Bindable var way: Way
    @State private var search = ""
    @Environment(\.words) private var words

    var body: some View {
        NavigationStack(path: $way.settings) {
            List {
                if let lost = model.state.salvaged { Plain(words("settings.salvaged", lost.aside)) }
                TroubleCard(trouble: model.state.trouble) { await model.open() }
                ForEach(found(search, words)) { group in
                    NavigationLink(value: group) {
                        Label(words.name(group), systemImage: group.symbol).frame(minHeight: 48)
                    }
                }
            }
            .searchable(text: $search, prompt: Text(verbatim: words("settings.search")))
            .navigationTitle(words("place.settings"))
            .navigationDestination(for: SettingsGroup.self) { group in
                page(group).navigationTitle(words.name(group)).navigationBarTitleDisplayMode(.inline)
            }
            .task { await model.open() }
        }
    }

    @ViewBuilder private func page(_ group: SettingsGroup) -> some View {
        switch group {
        case .profile:
            ProfileForm(
                profile: model.state.profile, change: { await model.change($0) }, trouble: model.state.trouble,
                today: model.state.today,
                askCycle: .asked {
                    model.state.askCycle
                } tell: { on in
                    model.askCycle(on)
                })
        case .preset: PresetPage(model: model)
        case .back: ReturnView(model: back, way: way)
        case .sources: SourcesPage(model: model)
        case .notifications: NotificationsPage(model: model, phone: phone)
        case .health: HealthPage(model: model, onboarding: onboarding, phone: phone)
        case .history: HistoryPage(importing: model.state.importing, phone: phone, model: model)
        case .archive: ArchivePage(model: model, phone: phone)
        case .about: AboutPage()
        }
    }
}
