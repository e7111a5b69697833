import AppIntents
import EbbIntents

/// What can be said to Siri without setting anything up. AppShortcuts.xcstrings has the phrases in French.
struct EbbShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: ReadinessIntent(),
            phrases: ["How ready am I in \(.applicationName)", "My readiness in \(.applicationName)"],
            shortTitle: LocalizedStringResource("intent.readiness", table: "Intents"), systemImageName: "water.waves")
        AppShortcut(
            intent: SessionIntent(),
            phrases: ["What do I run today in \(.applicationName)", "Today’s session in \(.applicationName)"],
            shortTitle: LocalizedStringResource("intent.session", table: "Intents"), systemImageName: "figure.run")
        AppShortcut(
            intent: CheckInIntent(),
            phrases: ["Check in with \(.applicationName)", "Tell \(.applicationName) how I feel"],
            shortTitle: LocalizedStringResource("intent.checkIn", table: "Intents"), systemImageName: "hand.raised")
    }
}

/// The intents that the app runs.
struct AppIntentsOfEbb: AppIntentsPackage {
    static var includedPackages: [any AppIntentsPackage.Type] { [EbbIntentsPackage.self] }
}
