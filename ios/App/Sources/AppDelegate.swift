import UIKit
import UserNotifications

/// What the system tells the process, be a window open or not.
@MainActor
final class AppDelegate: UIResponder, UIApplicationDelegate {
    /// Everything there is one of.
    let parts = Parts()
    /// The system keeps none of its own.
    private lazy var taps = MorningTaps { [parts] in parts.screens.way.openToday() }

    /// HealthKit starts the process in the background for what it has to tell, and tells it to the observers that there are when
    /// this returns.
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool {
        // Before the launch is over: else a tap that started the process is told to nobody.
        UNUserNotificationCenter.current().delegate = taps
        parts.observe()
        parts.tidy()
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
