/// iOS 13.0, swiftui/localizedstringkey
public struct LocalizedStringKey: ExpressibleByStringInterpolation, Equatable {
    /// iOS 13.0, swiftui/localizedstringkey/init(_:)
    public init(_ value: String) {}
    /// iOS 13.0, swiftui/localizedstringkey/init(stringliteral:)
    public init(stringLiteral value: String) {}
    /// iOS 13.0, swiftui/localizedstringkey/init(stringinterpolation:)
    public init(stringInterpolation: StringInterpolation) {}
    /// iOS 13.0, swiftui/localizedstringkey/stringinterpolation
    public struct StringInterpolation: StringInterpolationProtocol {
        /// iOS 13.0, swiftui/localizedstringkey/stringinterpolation/init(literalcapacity:interpolationcount:)
        public init(literalCapacity: Int, interpolationCount: Int) {}
        /// iOS 13.0, swiftui/localizedstringkey/stringinterpolation/appendliteral(_:)
        public mutating func appendLiteral(_ literal: String) {}
        /// iOS 13.0, swiftui/localizedstringkey/stringinterpolation/appendinterpolation(_:)
        public mutating func appendInterpolation(_ string: String) {}
        /// iOS 13.0, swiftui/localizedstringkey/stringinterpolation/appendinterpolation(_:)
        public mutating func appendInterpolation(_ value: Int) {}
    }
}

/// iOS 13.0, swiftui/text
public struct Text: DrawnView, Equatable, Sendable {
    /// iOS 13.0, swiftui/text/init(_:tablename:bundle:comment:)
    public nonisolated init(
        _ key: LocalizedStringKey, tableName: String? = nil, bundle: Bundle? = nil, comment: StaticString? = nil
    ) {}
    /// iOS 13.0, swiftui/text/init(verbatim:)
    public nonisolated init(verbatim content: String) {}
}
/// iOS 13.0, swiftui/font
public struct Font: Hashable, Sendable {
    /// iOS 13.0, swiftui/font/headline
    public static let headline = Font()
    /// iOS 13.0, swiftui/font/footnote
    public static let footnote = Font()
}

/// iOS 13.0, swiftui/button
public struct Button<Label: View>: DrawnView {}
extension Button where Label == Text {
    /// iOS 13.0, swiftui/button/init(_:action:)
    @preconcurrency public nonisolated init(_ titleKey: LocalizedStringKey, action: @escaping @MainActor () -> Void) {
        stub()
    }
}
/// iOS 13.0, swiftui/toggle
public struct Toggle<Label: View>: DrawnView {}
extension Toggle where Label == Text {
    /// iOS 13.0, swiftui/toggle/init(_:ison:)
    public nonisolated init(_ titleKey: LocalizedStringKey, isOn: Binding<Bool>) { stub() }
}
/// iOS 14.0, swiftui/progressview
public struct ProgressView<Label: View, CurrentValueLabel: View>: DrawnView {}
extension ProgressView where CurrentValueLabel == EmptyView {
    /// iOS 14.0, swiftui/progressview/init(_:value:total:)
    public nonisolated init<V: BinaryFloatingPoint>(
        _ titleKey: LocalizedStringKey, value: V?, total: V = 1.0
    ) where Label == Text, CurrentValueLabel == EmptyView { stub() }
}
/// iOS 13.0, swiftui/list
public struct List<SelectionValue, Content: View>: DrawnView {}
extension List where SelectionValue == Never {
    /// iOS 13.0, swiftui/list/init(content:)
    public nonisolated init(@ViewBuilder content: () -> Content) { stub() }
}
/// iOS 13.0, swiftui/section
public struct Section<Parent, Content, Footer> {}
extension Section: View, DrawnView where Parent: View, Content: View, Footer: View {
    /// iOS 13.0, swiftui/view/body-swift.associatedtype
    public typealias Body = Never
}
extension Section where Parent == Text, Content: View, Footer == EmptyView {
    /// iOS 15.0, swiftui/section/init(_:content:)
    public nonisolated init(_ titleKey: LocalizedStringKey, @ViewBuilder content: () -> Content) { stub() }
}
/// iOS 13.0, swiftui/foreach
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content> {}
extension ForEach: View, DrawnView where Content: View {
    /// iOS 13.0, swiftui/view/body-swift.associatedtype
    public typealias Body = Never
}
extension ForEach where Content: View {
    /// iOS 13.0, swiftui/foreach/init(_:id:content:)
    public nonisolated init(
        _ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content
    ) { stub() }
}
