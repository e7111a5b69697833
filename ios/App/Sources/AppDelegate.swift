import UIKit

/// What the system tells the process, be a window open or not.
@MainActor
final class AppDelegate: UIResponder, UIApplicationDelegate {
    /// Everything there is one of.
    let parts = Parts()

    /// HealthKit starts the process in the background for what it has to tell, and tells it to the observers that there are when
    /// this returns.
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        parts.observe()
        return true
    }

    /// Another day has begun, or the phone's clock was set or brought to another place.
    func applicationSignificantTimeChange(_ application: UIApplication) {
        parts.timeChanged()
    }

    /// The phone was unlocked: what could not be read before can be now.
    func applicationProtectedDataDidBecomeAvailable(_ application: UIApplication) {
        parts.unlocked()
    }
}
