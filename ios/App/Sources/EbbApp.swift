import EbbIntents
import EbbUI
import SwiftUI

/// The app: one window.
@main
struct EbbApp: App {
    @UIApplicationDelegateAdaptor(AppDelegate.self) private var delegate
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            Content(screens: delegate.parts.screens)
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

/// What is in it, and the check-in where Control Centre asked for it.
private struct Content: View {
    let screens: Screens

    var body: some View {
        EbbView(screens.start, phone: screens, way: screens.way)
            // There is one link, the widget's.
            .onOpenURL { _ in screens.way.openToday() }
            .onChange(of: CheckInWish.shared.isOpen, initial: true) { _, isAsked in
                guard isAsked else { return }
                screens.askCheckIn()
                CheckInWish.shared.fulfilled()
            }
    }
}
