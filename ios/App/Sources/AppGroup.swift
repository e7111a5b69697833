import EbbGlance
import EbbIntents
import Foundation

/// What the app shares with its widget: the snapshot and what was said to the widget, never the core's file.
enum AppGroup {
    /// Its folder; nil where the app was not signed for the group.
    static var folder: URL? { SharedFolder.ofThisApp?.url }
}
