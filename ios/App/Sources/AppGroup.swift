import UIKit

/// What the app shares with its widget: the snapshot and what was said to the widget, never the core's file.
enum AppGroup {
    /// The entitlements say the same.
    static let identifier = "group.ebb.app"

    /// Its folder; nil where the app was not signed for the group.
    static var folder: URL? { FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: identifier) }
}
