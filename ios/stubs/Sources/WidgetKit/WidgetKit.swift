@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 14.0, widgetkit/widgetcenter
public final class WidgetCenter: @unchecked Sendable {
    /// iOS 14.0, widgetkit/widgetcenter/shared
    public static var shared: WidgetCenter { stub() }
    /// iOS 14.0, widgetkit/widgetcenter/reloadalltimelines()
    public func reloadAllTimelines() { stub() }
}
