import SwiftUI

/// The app: one window with one screen for now.
@main
struct EbbApp: App {
    @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            MorningScreen(model: delegate.parts.morning)
        }
        .onChange(of: phase) { _, phase in
            switch phase {
            case .active: delegate.parts.appeared()
            case .background: delegate.parts.left()
            default: break
            }
        }
    }
}
