@_exported import AppleFoundation
@_exported import Observation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 13.0, swiftui/view
@MainActor @preconcurrency public protocol View {
    /// iOS 13.0, swiftui/view/body-swift.associatedtype
    associatedtype Body: View
    /// iOS 13.0, swiftui/view/body-swift.property
    @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
}
extension Never: View {
    /// iOS 13.0, swiftui/view/body-swift.property
    public var body: Never { stub() }
}
/// Ours: a view that is drawn by itself.
public protocol DrawnView: View where Body == Never {}
extension DrawnView {
    /// Ours: never asked for.
    public var body: Never { stub() }
}

/// iOS 13.0, swiftui/emptyview
public struct EmptyView: DrawnView {
    /// iOS 13.0, swiftui/emptyview/init()
    public nonisolated init() {}
}
/// iOS 13.0, swiftui/tupleview
public struct TupleView<T>: DrawnView {
    nonisolated init() {}
}
/// Ours: the type of an `if` with an `else`.
public struct EitherView<First, Second>: DrawnView {
    nonisolated init() {}
}
extension Optional: View where Wrapped: View {
    /// iOS 13.0, swiftui/view/body-swift.property
    public var body: Never { stub() }
}

/// iOS 13.0, swiftui/viewbuilder
@resultBuilder public struct ViewBuilder {
    /// iOS 13.0, swiftui/viewbuilder/buildexpression(_:)
    public static func buildExpression<Content: View>(_ content: Content) -> Content { content }
    /// iOS 13.0, swiftui/viewbuilder/buildblock()
    public static func buildBlock() -> EmptyView { stub() }
    /// iOS 13.0, swiftui/viewbuilder/buildblock(_:)
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    /// iOS 13.0, swiftui/viewbuilder/buildblock(_:)
    public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView<
        (repeat each Content)
    > {
        stub()
    }
    /// iOS 13.0, swiftui/viewbuilder/buildif(_:)
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    /// iOS 13.0, swiftui/viewbuilder/buildeither(first:)
    public static func buildEither<First: View, Second: View>(first: First) -> EitherView<First, Second> { stub() }
    /// iOS 13.0, swiftui/viewbuilder/buildeither(second:)
    public static func buildEither<First: View, Second: View>(second: Second) -> EitherView<First, Second> { stub() }
}

/// iOS 13.0, swiftui/viewmodifier
@MainActor @preconcurrency public protocol ViewModifier {
    /// iOS 13.0, swiftui/viewmodifier/body-swift.associatedtype
    associatedtype Body: View
    /// iOS 13.0, swiftui/viewmodifier/content
    typealias Content = ModifiedView<Self>
    /// iOS 13.0, swiftui/viewmodifier/body(content:)
    @ViewBuilder @MainActor @preconcurrency func body(content: Content) -> Body
}
/// Ours: what a modifier is given.
public struct ModifiedView<Modifier: ViewModifier>: DrawnView {}
