@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 10.0, usernotifications/unauthorizationoptions
public struct UNAuthorizationOptions: OptionSet, Sendable {
    /// iOS 10.0, usernotifications/unauthorizationoptions
    public let rawValue: UInt
    /// iOS 10.0, usernotifications/unauthorizationoptions/init(rawvalue:)
    public init(rawValue: UInt) { self.rawValue = rawValue }
    /// iOS 10.0, usernotifications/unauthorizationoptions/alert
    public static let alert = Self(rawValue: 4)
    /// iOS 10.0, usernotifications/unauthorizationoptions/sound
    public static let sound = Self(rawValue: 2)
}
/// iOS 10.0, usernotifications/unnotificationcontent
open class UNNotificationContent: NSObject {}
/// iOS 10.0, usernotifications/unmutablenotificationcontent
public final class UNMutableNotificationContent: UNNotificationContent {
    /// iOS 10.0, usernotifications/unmutablenotificationcontent/title
    public var title: String {
        get { stub() }
        set { stub() }
    }
    /// iOS 10.0, usernotifications/unmutablenotificationcontent/body
    public var body: String {
        get { stub() }
        set { stub() }
    }
}
/// iOS 10.0, usernotifications/unnotificationtrigger
open class UNNotificationTrigger: NSObject {}
/// iOS 10.0, usernotifications/unnotificationrequest
public final class UNNotificationRequest: NSObject {
    /// iOS 10.0, usernotifications/unnotificationrequest/init(identifier:content:trigger:)
    public convenience init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {
        stub()
    }
}
/// iOS 10.0, usernotifications/unnotificationresponse
open class UNNotificationResponse: NSObject {}
/// iOS 10.0, usernotifications/unauthorizationstatus
public enum UNAuthorizationStatus: Int, Sendable {
    /// iOS 10.0, usernotifications/unauthorizationstatus/denied
    case denied = 1
}
/// iOS 10.0, usernotifications/unnotificationsettings
open class UNNotificationSettings: NSObject {
    /// iOS 10.0, usernotifications/unnotificationsettings/authorizationstatus
    public var authorizationStatus: UNAuthorizationStatus { stub() }
}
/// iOS 10.0, usernotifications/unusernotificationcenterdelegate
public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    /// iOS 10.0, usernotifications/unusernotificationcenterdelegate/usernotificationcenter(_:didreceive:withcompletionhandler:)
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping @Sendable () -> Void)
}
/// iOS 10.0, usernotifications/unusernotificationcenter
public final class UNUserNotificationCenter: NSObject, @unchecked Sendable {
    /// iOS 10.0, usernotifications/unusernotificationcenter/current()
    public class func current() -> UNUserNotificationCenter { stub() }
    /// iOS 10.0, usernotifications/unusernotificationcenter/delegate
    public weak var delegate: (any UNUserNotificationCenterDelegate)? {
        get { stub() }
        set { stub() }
    }
    /// iOS 10.0, usernotifications/unusernotificationcenter/requestauthorization(options:completionhandler:)
    public func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { stub() }
    /// iOS 10.0, usernotifications/unusernotificationcenter/getnotificationsettings(completionhandler:)
    public func notificationSettings() async -> UNNotificationSettings { stub() }
    /// iOS 10.0, usernotifications/unusernotificationcenter/removealldeliverednotifications()
    public func removeAllDeliveredNotifications() { stub() }
    /// iOS 10.0, usernotifications/unusernotificationcenter/add(_:withcompletionhandler:)
    public func add(
        _ request: UNNotificationRequest,
        withCompletionHandler completionHandler: (@Sendable ((any Error)?) -> Void)? = nil
    ) { stub() }
}
