import EbbCore
import EbbDomain
import UserNotifications

/// The morning's notification. One identifier: a new one takes the place of an old one.
struct MorningNotifier: Notifier {
    func show(_ text: NotificationText) {
        let content = UNMutableNotificationContent()
        content.title = text.title
        content.body = text.body
        let request = UNNotificationRequest(identifier: "morning", content: content, trigger: nil)
        UNUserNotificationCenter.current().add(request) { error in
            if let error { AppLog.failed("notification", error) }
        }
    }

    func forget() { UNUserNotificationCenter.current().removeAllDeliveredNotifications() }

    /// Whether the athlete turned them off; nobody is asked.
    static func refused() async -> Bool {
        await UNUserNotificationCenter.current().notificationSettings().authorizationStatus == .denied
    }

    /// Asks the athlete, the first time; later it says what they chose.
    static func allowed() async -> Bool {
        do {
            return try await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])
        } catch {
            AppLog.failed("notifications", error)
            return false
        }
    }
}
