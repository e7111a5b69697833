/// iOS 13.0, swiftui/list
public struct List<SelectionValue, Content: View>: DrawnView {}
extension List where SelectionValue == Never {
    /// iOS 13.0, swiftui/list/init(content:)
    public nonisolated init(@ViewBuilder content: () -> Content) { stub() }
}
extension List where SelectionValue: Hashable {
    /// iOS 13.0, swiftui/list/init(selection:content:)-590zm
    public nonisolated init(selection: Binding<SelectionValue?>?, @ViewBuilder content: () -> Content) { stub() }
}
/// iOS 13.0, swiftui/form
public struct Form<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/form/init(content:)
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
    public nonisolated init<S: StringProtocol>(_ title: S, @ViewBuilder content: () -> Content) { stub() }
}
extension Section where Parent == EmptyView, Content: View, Footer == EmptyView {
    /// iOS 13.0, swiftui/section/init(content:)
    public nonisolated init(@ViewBuilder content: () -> Content) { stub() }
}
/// iOS 13.0, swiftui/tabview
public struct TabView<SelectionValue: Hashable, Content: View>: DrawnView {
    /// iOS 13.0, swiftui/tabview/init(selection:content:)
    public nonisolated init(selection: Binding<SelectionValue>?, @ViewBuilder content: () -> Content) { stub() }
}
/// iOS 16.0, swiftui/navigationpath
public struct NavigationPath {}
/// iOS 16.0, swiftui/navigationstack
public struct NavigationStack<Data, Root: View>: DrawnView {
    /// iOS 16.0, swiftui/navigationstack/init(root:)
    public nonisolated init(@ViewBuilder root: () -> Root) where Data == NavigationPath { stub() }
    /// iOS 16.0, swiftui/navigationstack/init(path:root:)
    public nonisolated init(path: Binding<Data>, @ViewBuilder root: () -> Root)
    where Data: MutableCollection & RandomAccessCollection & RangeReplaceableCollection, Data.Element: Hashable {
        stub()
    }
}
/// iOS 16.0, swiftui/navigationsplitview
public struct NavigationSplitView<Sidebar: View, Content: View, Detail: View>: DrawnView {
    /// iOS 16.0, swiftui/navigationsplitview/init(sidebar:detail:)
    public nonisolated init(@ViewBuilder sidebar: () -> Sidebar, @ViewBuilder detail: () -> Detail)
    where Content == EmptyView { stub() }
}
/// iOS 13.0, swiftui/navigationlink
public struct NavigationLink<Label: View, Destination: View>: DrawnView {
    /// iOS 13.0, swiftui/navigationlink/init(destination:label:)
    public nonisolated init(@ViewBuilder destination: () -> Destination, @ViewBuilder label: () -> Label) { stub() }
}
extension NavigationLink where Destination == Never {
    /// iOS 16.0, swiftui/navigationlink/init(value:label:)
    public nonisolated init<P: Hashable>(value: P?, @ViewBuilder label: () -> Label) { stub() }
}

/// iOS 14.0, swiftui/toolbaritemplacement
public struct ToolbarItemPlacement: Sendable {
    /// iOS 14.0, swiftui/toolbaritemplacement/cancellationaction
    public static let cancellationAction = Self()
    /// iOS 14.0, swiftui/toolbaritemplacement/primaryaction
    public static let primaryAction = Self()
    /// iOS 15.0, swiftui/toolbaritemplacement/keyboard
    public static let keyboard = Self()
}
/// iOS 14.0, swiftui/toolbarcontent
@MainActor @preconcurrency public protocol ToolbarContent {}
/// iOS 14.0, swiftui/toolbaritem
public struct ToolbarItem<ID, Content: View>: ToolbarContent {
    /// iOS 14.0, swiftui/toolbaritem/init(placement:content:)
    public nonisolated init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) where ID == () {
        stub()
    }
}
/// iOS 14.0, swiftui/toolbaritemgroup
public struct ToolbarItemGroup<Content: View>: ToolbarContent {
    /// iOS 14.0, swiftui/toolbaritemgroup/init(placement:content:)
    public nonisolated init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> Content) { stub() }
}
/// Ours: several items.
public struct ToolbarItems<Content>: ToolbarContent {
    nonisolated init() {}
}
/// iOS 14.0, swiftui/toolbarcontentbuilder
@resultBuilder public struct ToolbarContentBuilder {
    /// iOS 14.0, swiftui/toolbarcontentbuilder/buildexpression(_:)
    public static func buildExpression<Content: ToolbarContent>(_ content: Content) -> Content { content }
    /// iOS 14.0, swiftui/toolbarcontentbuilder/buildblock(_:)
    public static func buildBlock<each Content: ToolbarContent>(_ content: repeat each Content) -> ToolbarItems<
        (repeat each Content)
    > { ToolbarItems() }
}
/// iOS 15.0, swiftui/visibility
public enum Visibility: Sendable {
    /// iOS 15.0, swiftui/visibility/automatic
    case automatic
    /// iOS 15.0, swiftui/visibility/visible
    case visible
    /// iOS 15.0, swiftui/visibility/hidden
    case hidden
}
/// iOS 16.0, swiftui/presentationdetent
public struct PresentationDetent: Hashable, Sendable {
    /// iOS 16.0, swiftui/presentationdetent/medium
    public static let medium = Self()
    /// iOS 16.0, swiftui/presentationdetent/large
    public static let large = Self()
}
/// iOS 13.0, swiftui/navigationbaritem
public enum NavigationBarItem {
    /// iOS 13.0, swiftui/navigationbaritem/titledisplaymode
    public enum TitleDisplayMode: Sendable {
        /// iOS 13.0, swiftui/navigationbaritem/titledisplaymode/automatic
        case automatic
        /// iOS 13.0, swiftui/navigationbaritem/titledisplaymode/inline
        case inline
        /// iOS 13.0, swiftui/navigationbaritem/titledisplaymode/large
        case large
    }
}
