import UserNotifications

/// Hears of a tap on the morning's notification: the only one there is, and it has no other buttons.
final class MorningTaps: NSObject, UNUserNotificationCenterDelegate {
    private let tapped: @MainActor @Sendable () -> Void

    init(_ tapped: @escaping @MainActor @Sendable () -> Void) { self.tapped = tapped }

    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping @Sendable () -> Void
    ) {
        let tapped = tapped
        Task { @MainActor in
            tapped()
            completionHandler()
        }
    }
}
