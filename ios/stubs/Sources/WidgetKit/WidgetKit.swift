import AppIntents
@_exported import AppleFoundation
import SwiftUI

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 14.0, widgetkit/widgetcenter
public final class WidgetCenter: @unchecked Sendable {
    /// iOS 14.0, widgetkit/widgetcenter/shared
    public static var shared: WidgetCenter { stub() }
    /// iOS 14.0, widgetkit/widgetcenter/reloadalltimelines()
    public func reloadAllTimelines() { stub() }
}

/// iOS 14.0, widgetkit/widgetfamily
public enum WidgetFamily: Int, Sendable {
    /// iOS 14.0, widgetkit/widgetfamily/systemsmall
    case systemSmall
    /// iOS 14.0, widgetkit/widgetfamily/systemmedium
    case systemMedium
    /// iOS 14.0, widgetkit/widgetfamily/systemlarge
    case systemLarge
    /// iOS 15.0, widgetkit/widgetfamily/systemextralarge
    case systemExtraLarge
    /// iOS 16.0, widgetkit/widgetfamily/accessorycircular
    case accessoryCircular
    /// iOS 16.0, widgetkit/widgetfamily/accessoryrectangular
    case accessoryRectangular
    /// iOS 16.0, widgetkit/widgetfamily/accessoryinline
    case accessoryInline
}
extension EnvironmentValues {
    /// iOS 14.0, swiftui/environmentvalues/widgetfamily
    public var widgetFamily: WidgetFamily {
        get { stub() }
        set { stub() }
    }
}

/// iOS 16.0, widgetkit/widgetrenderingmode
public struct WidgetRenderingMode: Equatable, Sendable {
    /// iOS 16.0, widgetkit/widgetrenderingmode/fullcolor
    public static let fullColor = Self()
    /// iOS 16.0, widgetkit/widgetrenderingmode/accented
    public static let accented = Self()
}
extension EnvironmentValues {
    /// iOS 16.0, swiftui/environmentvalues/widgetrenderingmode
    public var widgetRenderingMode: WidgetRenderingMode {
        get { stub() }
        set { stub() }
    }
}

/// iOS 14.0, widgetkit/timelineentry
public protocol TimelineEntry {
    /// iOS 14.0, widgetkit/timelineentry/date
    var date: Date { get }
}
/// iOS 14.0, widgetkit/timelinereloadpolicy
public struct TimelineReloadPolicy: Equatable, Sendable {
    /// iOS 14.0, widgetkit/timelinereloadpolicy/never
    public static let never = Self()
}
/// iOS 14.0, widgetkit/timeline
public struct Timeline<EntryType: TimelineEntry> {
    /// iOS 14.0, widgetkit/timeline/init(entries:policy:)
    public init(entries: [EntryType], policy: TimelineReloadPolicy) {}
}
/// iOS 14.0, widgetkit/timelineprovidercontext
public struct TimelineProviderContext: Sendable {
    /// iOS 14.0, widgetkit/timelineprovidercontext/ispreview
    public let isPreview: Bool
}
/// iOS 14.0, widgetkit/timelineprovider
public protocol TimelineProvider {
    /// iOS 14.0, widgetkit/timelineprovider/entry
    associatedtype Entry: TimelineEntry
    /// iOS 14.0, widgetkit/timelineprovider/context
    typealias Context = TimelineProviderContext
    /// iOS 14.0, widgetkit/timelineprovider/placeholder(in:)
    func placeholder(in context: Context) -> Entry
    /// iOS 14.0, widgetkit/timelineprovider/getsnapshot(in:completion:)
    @preconcurrency func getSnapshot(in context: Context, completion: @escaping @Sendable (Entry) -> Void)
    /// iOS 14.0, widgetkit/timelineprovider/gettimeline(in:completion:)
    @preconcurrency func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<Entry>) -> Void)
}

/// iOS 14.0, swiftui/widgetconfiguration
@MainActor @preconcurrency public protocol WidgetConfiguration {
    /// iOS 14.0, swiftui/widgetconfiguration/body-swift.associatedtype
    associatedtype Body: WidgetConfiguration
    /// iOS 14.0, swiftui/widgetconfiguration/body-swift.property
    @MainActor @preconcurrency var body: Self.Body { get }
}
extension Never: WidgetConfiguration {}
/// iOS 14.0, widgetkit/staticconfiguration
public struct StaticConfiguration<Content: View>: WidgetConfiguration {
    /// iOS 14.0, widgetkit/staticconfiguration/init(kind:provider:content:)
    @MainActor @preconcurrency public init<Provider: TimelineProvider>(
        kind: String, provider: Provider, @ViewBuilder content: @escaping (Provider.Entry) -> Content
    ) { stub() }
    /// iOS 14.0, swiftui/widgetconfiguration/body-swift.property
    public var body: Never { stub() }
}
/// Ours: a configuration with a modifier.
public struct ModifiedConfiguration: WidgetConfiguration {
    nonisolated init() {}
    /// Ours: never asked for.
    public var body: Never { stub() }
}
extension WidgetConfiguration {
    /// iOS 14.0, swiftui/widgetconfiguration/configurationdisplayname(_:)
    public nonisolated func configurationDisplayName(_ displayName: Text) -> some WidgetConfiguration {
        ModifiedConfiguration()
    }
    /// iOS 14.0, swiftui/widgetconfiguration/description(_:)
    public nonisolated func description(_ description: Text) -> some WidgetConfiguration { ModifiedConfiguration() }
    /// iOS 14.0, swiftui/widgetconfiguration/supportedfamilies(_:)
    public nonisolated func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration {
        ModifiedConfiguration()
    }
}
/// iOS 14.0, swiftui/widget
@MainActor @preconcurrency public protocol Widget {
    /// iOS 14.0, swiftui/widget/body-swift.associatedtype
    associatedtype Body: WidgetConfiguration
    /// iOS 14.0, swiftui/widget/init()
    @MainActor @preconcurrency init()
    /// iOS 14.0, swiftui/widget/body-swift.property
    @MainActor @preconcurrency var body: Self.Body { get }
}
/// Ours: several widgets.
public struct Widgets<each Content>: Widget {
    /// iOS 14.0, swiftui/widget/init()
    public nonisolated init() {}
    /// Ours: never asked for.
    public var body: ModifiedConfiguration { stub() }
}
/// iOS 14.0, swiftui/widgetbundlebuilder
@resultBuilder public struct WidgetBundleBuilder {
    /// iOS 14.0, swiftui/widgetbundlebuilder/buildexpression(_:)
    public static func buildExpression<Content: Widget>(_ content: Content) -> some Widget { content }
    /// Ours: as of a widget, from iOS 18.
    public static func buildExpression<Content: ControlWidget>(_ content: Content) -> some Widget { Widgets<Content>() }
    /// iOS 14.0, swiftui/widgetbundlebuilder/buildblock(_:)
    public static func buildBlock<each Content: Widget>(_ content: repeat each Content) -> some Widget {
        Widgets<repeat each Content>()
    }
    /// Ours: what `if #available` asks for; swiftui/widgetbundlebuilder/buildoptional(_:).
    public static func buildOptional(_ widget: (any Widget)?) -> some Widget { Widgets<Never>() }
    /// Ours: what `if #available` asks for; swiftui/widgetbundlebuilder/buildlimitedavailability(_:).
    public static func buildLimitedAvailability(_ widget: some Widget) -> some Widget { widget }
}
/// iOS 14.0, swiftui/widgetbundle
@MainActor @preconcurrency public protocol WidgetBundle {
    /// iOS 14.0, swiftui/widgetbundle/body-swift.associatedtype
    associatedtype Body: Widget
    /// iOS 14.0, swiftui/widgetbundle/init()
    @MainActor @preconcurrency init()
    /// iOS 14.0, swiftui/widgetbundle/body-swift.property
    @WidgetBundleBuilder @MainActor @preconcurrency var body: Self.Body { get }
}
extension WidgetBundle {
    /// iOS 14.0, swiftui/widgetbundle/main()
    @MainActor @preconcurrency public static func main() { stub() }
}

/// iOS 17.0, swiftui/containerbackgroundplacement
public struct ContainerBackgroundPlacement: Sendable, Hashable {
    /// iOS 17.0, swiftui/containerbackgroundplacement/widget
    public static let widget = Self()
}
extension View {
    /// iOS 17.0, swiftui/view/containerbackground(_:for:)
    public nonisolated func containerBackground<S: ShapeStyle>(
        _ style: S, for container: ContainerBackgroundPlacement
    ) -> some View { EmptyView() }
    /// iOS 14.0, swiftui/view/widgeturl(_:)
    public nonisolated func widgetURL(_ url: URL?) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/widgetaccentable(_:)
    public nonisolated func widgetAccentable(_ accentable: Bool = true) -> some View { EmptyView() }
}
