// expects: different argument labels from those required by protocol
import UIKit

@MainActor final class SomeDelegate: UIResponder, UIApplicationDelegate {
    func application(
        _ application: UIApplication,
        didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool { true }

    #if WRONG
        func applicationProtectedDataDidBecomeAvailable(app: UIApplication) {}
    #else
        func applicationProtectedDataDidBecomeAvailable(_ application: UIApplication) {}
    #endif
}
