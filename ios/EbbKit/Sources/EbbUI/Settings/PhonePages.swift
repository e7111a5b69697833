import EbbDomain
import EbbDraw
import SwiftUI

/// The morning's notification: off until it is wanted.
struct NotificationsPage: View {
    let model: SettingsModel
    let phone: any Phone
    @State private var refused = false
    @Environment(\.scenePhase) private var phase
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Toggle(
                words("notifications.title"),
                isOn: .asked {
                    model.state.notifications && !refused
                } telling: { on in
                    refused = false
                    if on, await !phone.mayNotify() { refused = true } else { model.notify(on) }
                })
            Quiet(words("notifications.about"))
            if refused {
                Plain(words("notifications.refused"))
                Act(words("phone.openSettings")) { phone.openSettings() }
            }
        }
        // Also when the athlete comes back from the phone's settings.
        .task(id: phase) { refused = await model.isRefused(by: phone) }
    }
}

extension SettingsModel {
    /// The notification is wanted, and the phone's settings say otherwise since.
    func isRefused(by phone: any Phone) async -> Bool {
        guard state.notifications else { return false }
        return await phone.refusesNotifications()
    }
}

/// What may be read, and how the last reading ended. The phone does not say what was refused.
struct HealthPage: View {
    let model: SettingsModel
    let onboarding: OnboardingModel
    let phone: any Phone
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Plain(words("health.about"))
            if let synced = model.state.synced {
                Quiet(words("health.synced", words.date(synced.at), words.time(synced.at)))
                if let ended = words.ended(synced.ended) { Quiet(ended) }
                if let since = synced.sharedSince.values.max() { Plain(words.sharedSince(since)) }
            }
            if onboarding.state.asked == false { Act(words("today.share")) { await phone.shareHealthData() } }
            // In words: no button of ours leads there.
            Plain(words("health.noData"))
        }
        .task { await onboarding.open() }
    }
}

/// What Ebb is, and whose work is in it.
struct AboutPage: View {
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Plain(words("about.what"))
            Plain(words("about.stays"))
            Plain(words("about.noDoctor"))
            Section(words("about.licences")) {
                Plain(words("about.own"))
                ForEach(works, id: \.names) { work in
                    VStack(alignment: .leading) {
                        Plain(work.names)
                        Quiet(work.licence ?? words("part.public"))
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }
}

/// What is shipped with the app, by the names that its makers gave it; without a licence where it needs none.
private let works: [(names: String, licence: String?)] = [
    ("SQLite", nil), ("rusqlite, quick-xml, libm", "MIT"), ("UniFFI", "MPL 2.0"),
    ("chrono, serde, fluent, postcard, once_cell", "MIT / Apache 2.0"), ("jiff, memchr", "Unlicense / MIT"),
]
