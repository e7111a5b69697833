/// iOS 13.0, swiftui/dynamicproperty
public protocol DynamicProperty {}

/// iOS 13.0, swiftui/state
@propertyWrapper public struct State<Value>: DynamicProperty {
    /// iOS 13.0, swiftui/state/init(wrappedvalue:)
    public init(wrappedValue: Value) { value = wrappedValue }
    private var value: Value
    /// iOS 13.0, swiftui/state/wrappedvalue
    public var wrappedValue: Value {
        get { value }
        nonmutating set {}
    }
    /// iOS 13.0, swiftui/state/projectedvalue
    public var projectedValue: Binding<Value> { stub() }
}
extension State: Sendable where Value: Sendable {}

/// iOS 13.0, swiftui/binding
@propertyWrapper public struct Binding<Value>: DynamicProperty {
    /// iOS 13.0, swiftui/binding/init(get:set:)-6g3d5
    @preconcurrency public init(
        get: @escaping @isolated(any) @Sendable () -> Value, set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) { stub() }
    /// iOS 13.0, swiftui/binding/wrappedvalue
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
}

/// iOS 13.0, swiftui/environment
@propertyWrapper public struct Environment<Value>: DynamicProperty {
    /// iOS 13.0, swiftui/environment/init(_:)
    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) {}
    /// iOS 13.0, swiftui/environment/wrappedvalue
    public var wrappedValue: Value { stub() }
}
/// iOS 13.0, swiftui/environmentvalues
public struct EnvironmentValues: Sendable {
    /// iOS 14.0, swiftui/environmentvalues/scenephase
    public var scenePhase: ScenePhase {
        get { stub() }
        set { stub() }
    }
    /// iOS 14.0, swiftui/environmentvalues/openurl
    public var openURL: OpenURLAction {
        get { stub() }
        set { stub() }
    }
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
/// iOS 14.0, swiftui/openurlaction
@MainActor @preconcurrency public struct OpenURLAction: Sendable {
    /// iOS 14.0, swiftui/openurlaction/callasfunction(_:)
    public func callAsFunction(_ url: URL) { stub() }
}
