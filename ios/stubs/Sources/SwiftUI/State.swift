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
extension State where Value: ExpressibleByNilLiteral {
    /// iOS 13.0, swiftui/state/init()
    public init() { self.init(wrappedValue: nil) }
}
extension State: Sendable where Value: Sendable {}

/// iOS 13.0, swiftui/binding
@dynamicMemberLookup @propertyWrapper public struct Binding<Value>: DynamicProperty {
    /// iOS 13.0, swiftui/binding/init(get:set:)-6g3d5
    @preconcurrency public init(
        get: @escaping @isolated(any) @Sendable () -> Value, set: @escaping @isolated(any) @Sendable (Value) -> Void
    ) { stub() }
    /// iOS 13.0, swiftui/binding/wrappedvalue
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
    /// iOS 13.0, swiftui/binding/projectedvalue
    public var projectedValue: Binding<Value> { stub() }
    /// iOS 13.0, swiftui/binding/subscript(dynamicmember:)
    public subscript<Subject>(dynamicMember keyPath: WritableKeyPath<Value, Subject>) -> Binding<Subject> { stub() }
}
/// iOS 17.0, swiftui/bindable
@dynamicMemberLookup @propertyWrapper public struct Bindable<Value>: DynamicProperty {
    /// iOS 17.0, swiftui/bindable/init(wrappedvalue:)
    public init(wrappedValue: Value) where Value: AnyObject, Value: Observable { value = wrappedValue }
    private let value: Value
    /// iOS 17.0, swiftui/bindable/wrappedvalue
    public var wrappedValue: Value { value }
    /// iOS 17.0, swiftui/bindable/projectedvalue
    public var projectedValue: Bindable<Value> { self }
    /// iOS 17.0, swiftui/bindable/subscript(dynamicmember:)
    public subscript<Subject>(dynamicMember keyPath: ReferenceWritableKeyPath<Value, Subject>) -> Binding<Subject>
    where Value: AnyObject { stub() }
}
/// iOS 15.0, swiftui/focusstate
@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty {
    /// iOS 15.0, swiftui/focusstate/init()
    public init() where Value == Bool {}
    /// iOS 15.0, swiftui/focusstate/wrappedvalue
    public var wrappedValue: Value {
        get { stub() }
        nonmutating set { stub() }
    }
    /// iOS 15.0, swiftui/focusstate/projectedvalue
    public var projectedValue: FocusState<Value>.Binding { stub() }
    /// iOS 15.0, swiftui/focusstate/binding
    @propertyWrapper public struct Binding {
        /// iOS 15.0, swiftui/focusstate/binding/wrappedvalue
        public var wrappedValue: Value {
            get { stub() }
            nonmutating set { stub() }
        }
        /// iOS 15.0, swiftui/focusstate/binding/projectedvalue
        public var projectedValue: FocusState<Value>.Binding { self }
        /// Ours: never made.
        init(never: Never) {}
    }
}
