import UIKit

/// iOS 13.0, swiftui/environment
@propertyWrapper public struct Environment<Value>: DynamicProperty {
    /// iOS 13.0, swiftui/environment/init(_:)
    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) {}
    /// iOS 13.0, swiftui/environment/wrappedvalue
    public var wrappedValue: Value { stub() }
}
/// iOS 13.0, swiftui/environmentkey
public protocol EnvironmentKey {
    /// iOS 13.0, swiftui/environmentkey/value
    associatedtype Value
    /// iOS 13.0, swiftui/environmentkey/defaultvalue
    static var defaultValue: Value { get }
}
/// iOS 13.0, swiftui/environmentvalues
public struct EnvironmentValues: Sendable {
    /// iOS 13.0, swiftui/environmentvalues/subscript(_:)
    public subscript<K: EnvironmentKey>(key: K.Type) -> K.Value {
        get { stub() }
        set { stub() }
    }
    /// iOS 14.0, swiftui/environmentvalues/scenephase
    public var scenePhase: ScenePhase {
        get { stub() }
        set { stub() }
    }
    /// iOS 13.0, swiftui/environmentvalues/colorscheme
    public var colorScheme: ColorScheme {
        get { stub() }
        set { stub() }
    }
    /// iOS 15.0, swiftui/environmentvalues/dynamictypesize
    public var dynamicTypeSize: DynamicTypeSize {
        get { stub() }
        set { stub() }
    }
    /// iOS 13.0, swiftui/environmentvalues/horizontalsizeclass
    public var horizontalSizeClass: UserInterfaceSizeClass? {
        get { stub() }
        set { stub() }
    }
    /// iOS 13.0, swiftui/environmentvalues/layoutdirection
    public var layoutDirection: LayoutDirection {
        get { stub() }
        set { stub() }
    }
    /// iOS 15.0, swiftui/environmentvalues/dismiss
    public var dismiss: DismissAction { stub() }
    /// iOS 13.0, swiftui/environmentvalues/locale
    public var locale: Locale {
        get { stub() }
        set { stub() }
    }
    /// iOS 13.0, swiftui/environmentvalues/timezone
    public var timeZone: TimeZone {
        get { stub() }
        set { stub() }
    }
}
/// iOS 13.0, swiftui/colorscheme
public enum ColorScheme: CaseIterable, Sendable {
    /// iOS 13.0, swiftui/colorscheme/light
    case light
    /// iOS 13.0, swiftui/colorscheme/dark
    case dark
}
/// iOS 13.0, swiftui/userinterfacesizeclass
public enum UserInterfaceSizeClass: Sendable {
    /// iOS 13.0, swiftui/userinterfacesizeclass/compact
    case compact
    /// iOS 13.0, swiftui/userinterfacesizeclass/regular
    case regular
}
/// iOS 15.0, swiftui/dynamictypesize
public struct DynamicTypeSize: Hashable, Sendable {
    /// iOS 15.0, swiftui/dynamictypesize/isaccessibilitysize
    public var isAccessibilitySize: Bool { stub() }
    /// iOS 15.0, swiftui/dynamictypesize/large
    public static let large = DynamicTypeSize()
    /// iOS 15.0, swiftui/dynamictypesize/accessibility5
    public static let accessibility5 = DynamicTypeSize()
}
/// iOS 13.0, swiftui/layoutdirection
public enum LayoutDirection: Hashable, CaseIterable, Sendable {
    /// iOS 13.0, swiftui/layoutdirection/lefttoright
    case leftToRight
    /// iOS 13.0, swiftui/layoutdirection/righttoleft
    case rightToLeft
}
/// iOS 15.0, swiftui/dismissaction
@MainActor @preconcurrency public struct DismissAction {
    /// iOS 15.0, swiftui/dismissaction/callasfunction()
    public func callAsFunction() { stub() }
}
/// iOS 14.0, swiftui/scenephase
public enum ScenePhase: Comparable, Sendable {
    /// iOS 14.0, swiftui/scenephase/background
    case background
    /// iOS 14.0, swiftui/scenephase/inactive
    case inactive
    /// iOS 14.0, swiftui/scenephase/active
    case active
}
