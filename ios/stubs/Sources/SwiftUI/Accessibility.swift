import Accessibility

/// iOS 15.0, swiftui/axchartdescriptorrepresentable
public protocol AXChartDescriptorRepresentable {
    /// iOS 15.0, swiftui/axchartdescriptorrepresentable/makechartdescriptor()
    func makeChartDescriptor() -> AXChartDescriptor
    /// iOS 15.0, swiftui/axchartdescriptorrepresentable/updatechartdescriptor(_:)
    func updateChartDescriptor(_ descriptor: AXChartDescriptor)
}
extension AXChartDescriptorRepresentable {
    /// iOS 15.0, swiftui/axchartdescriptorrepresentable/updatechartdescriptor(_:)
    public func updateChartDescriptor(_ descriptor: AXChartDescriptor) {}
}
/// iOS 14.0, swiftui/accessibilitytraits
public struct AccessibilityTraits: SetAlgebra, Sendable {
    /// iOS 14.0, swiftui/accessibilitytraits/init()
    public init() {}
    /// Ours: what every set has; the page has no more of it.
    public typealias Element = AccessibilityTraits
    /// iOS 14.0, swiftui/accessibilitytraits/isheader
    public static let isHeader = Self()
    /// iOS 14.0, swiftui/accessibilitytraits/isselected
    public static let isSelected = Self()
}
extension AccessibilityTraits {
    /// Ours: a set.
    public func contains(_ member: AccessibilityTraits) -> Bool { stub() }
    /// Ours: a set.
    public func union(_ other: AccessibilityTraits) -> AccessibilityTraits { stub() }
    /// Ours: a set.
    public func intersection(_ other: AccessibilityTraits) -> AccessibilityTraits { stub() }
    /// Ours: a set.
    public func symmetricDifference(_ other: AccessibilityTraits) -> AccessibilityTraits { stub() }
    /// Ours: a set.
    public mutating func insert(_ member: AccessibilityTraits) -> (
        inserted: Bool, memberAfterInsert: AccessibilityTraits
    ) { stub() }
    /// Ours: a set.
    public mutating func remove(_ member: AccessibilityTraits) -> AccessibilityTraits? { stub() }
    /// Ours: a set.
    public mutating func update(with member: AccessibilityTraits) -> AccessibilityTraits? { stub() }
    /// Ours: a set.
    public mutating func formUnion(_ other: AccessibilityTraits) { stub() }
    /// Ours: a set.
    public mutating func formIntersection(_ other: AccessibilityTraits) { stub() }
    /// Ours: a set.
    public mutating func formSymmetricDifference(_ other: AccessibilityTraits) { stub() }
}
/// iOS 13.0, swiftui/accessibilitychildbehavior
public struct AccessibilityChildBehavior: Hashable, Sendable {
    /// iOS 13.0, swiftui/accessibilitychildbehavior/ignore
    public static let ignore = Self()
    /// iOS 13.0, swiftui/accessibilitychildbehavior/contain
    public static let contain = Self()
    /// iOS 13.0, swiftui/accessibilitychildbehavior/combine
    public static let combine = Self()
}
extension View {
    /// iOS 13.0, swiftui/view/accessibilityelement(children:)
    public nonisolated func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        EmptyView()
    }
    /// iOS 14.0, swiftui/view/accessibilitylabel(_:)
    public nonisolated func accessibilityLabel(_ label: Text) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/accessibilityvalue(_:)
    public nonisolated func accessibilityValue(_ valueDescription: Text) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/accessibilityhint(_:)
    public nonisolated func accessibilityHint(_ hint: Text) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/accessibilityhidden(_:)
    public nonisolated func accessibilityHidden(_ hidden: Bool) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/accessibilityaddtraits(_:)
    public nonisolated func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View { EmptyView() }
    /// iOS 13.0, swiftui/view/accessibilityaction(named:_:)
    public nonisolated func accessibilityAction(named name: Text, _ handler: @escaping () -> Void) -> some View {
        EmptyView()
    }
    /// iOS 15.0, swiftui/view/accessibilitychartdescriptor(_:)
    public nonisolated func accessibilityChartDescriptor<R: AXChartDescriptorRepresentable>(
        _ representable: R
    ) -> some View { EmptyView() }
}
