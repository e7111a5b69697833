/// iOS 13.0, swiftui/horizontalalignment
public struct HorizontalAlignment: Sendable {
    /// iOS 13.0, swiftui/horizontalalignment/leading
    public static let leading = Self()
    /// iOS 13.0, swiftui/horizontalalignment/center
    public static let center = Self()
}
/// iOS 13.0, swiftui/verticalalignment
public struct VerticalAlignment: Sendable {
    /// iOS 13.0, swiftui/verticalalignment/top
    public static let top = Self()
    /// iOS 13.0, swiftui/verticalalignment/center
    public static let center = Self()
    /// iOS 13.0, swiftui/verticalalignment/bottom
    public static let bottom = Self()
    /// iOS 13.0, swiftui/verticalalignment/firsttextbaseline
    public static let firstTextBaseline = Self()
}
/// iOS 13.0, swiftui/alignment
public struct Alignment: Sendable {
    /// iOS 13.0, swiftui/alignment/center
    public static let center = Self()
    /// iOS 13.0, swiftui/alignment/leading
    public static let leading = Self()
    /// iOS 13.0, swiftui/alignment/bottom
    public static let bottom = Self()
}
/// iOS 13.0, swiftui/edge
public enum Edge: Sendable {
    /// iOS 15.0, swiftui/edge/set
    public struct Set: OptionSet, Sendable {
        /// iOS 13.0, swiftui/edge/set/rawvalue-swift.property
        public let rawValue: Int8
        /// iOS 13.0, swiftui/edge/set/init(rawvalue:)
        public init(rawValue: Int8) { self.rawValue = rawValue }
        /// iOS 13.0, swiftui/edge/set/horizontal
        public static let horizontal = Self(rawValue: 1)
        /// iOS 13.0, swiftui/edge/set/vertical
        public static let vertical = Self(rawValue: 2)
        /// iOS 13.0, swiftui/edge/set/leading
        public static let leading = Self(rawValue: 4)
        /// iOS 13.0, swiftui/edge/set/bottom
        public static let bottom = Self(rawValue: 8)
    }
}
/// iOS 13.0, swiftui/axis
public enum Axis: Sendable {
    /// iOS 13.0, swiftui/axis/set
    public struct Set: OptionSet, Sendable {
        /// iOS 13.0, swiftui/axis/set/rawvalue-swift.property
        public let rawValue: Int8
        /// iOS 13.0, swiftui/axis/set/init(rawvalue:)
        public init(rawValue: Int8) { self.rawValue = rawValue }
        /// iOS 13.0, swiftui/axis/set/horizontal
        public static let horizontal = Self(rawValue: 1)
        /// iOS 13.0, swiftui/axis/set/vertical
        public static let vertical = Self(rawValue: 2)
    }
}
/// iOS 15.0, swiftui/horizontaledge
public enum HorizontalEdge: Sendable {
    /// iOS 15.0, swiftui/horizontaledge/leading
    case leading
    /// iOS 15.0, swiftui/horizontaledge/trailing
    case trailing
}
/// iOS 15.0, swiftui/verticaledge
public enum VerticalEdge: Sendable {
    /// iOS 15.0, swiftui/verticaledge/top
    case top
    /// iOS 15.0, swiftui/verticaledge/bottom
    case bottom
}

/// iOS 13.0, swiftui/vstack
public struct VStack<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/vstack/init(alignment:spacing:content:)
    public nonisolated init(
        alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) { stub() }
}
/// iOS 14.0, swiftui/lazyvstack
public struct LazyVStack<Content: View>: DrawnView {
    /// iOS 14.0, swiftui/lazyvstack/init(alignment:spacing:pinnedviews:content:)
    public nonisolated init(
        alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) { stub() }
}
/// iOS 13.0, swiftui/hstack
public struct HStack<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/hstack/init(alignment:spacing:content:)
    public nonisolated init(
        alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content
    ) { stub() }
}
/// iOS 13.0, swiftui/zstack
public struct ZStack<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/zstack/init(alignment:content:)
    public nonisolated init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) { stub() }
}
/// iOS 14.0, swiftui/griditem
public struct GridItem: Sendable {
    /// iOS 14.0, swiftui/griditem/size-swift.enum
    public enum Size: Sendable {
        /// iOS 14.0, swiftui/griditem/size-swift.enum/adaptive(minimum:maximum:)
        case adaptive(minimum: CGFloat, maximum: CGFloat = .infinity)
    }
    /// iOS 14.0, swiftui/griditem/init(_:spacing:alignment:)
    public init(_ size: Size, spacing: CGFloat? = nil, alignment: Alignment? = nil) {}
}
/// iOS 14.0, swiftui/lazyvgrid
public struct LazyVGrid<Content: View>: DrawnView {
    /// iOS 14.0, swiftui/lazyvgrid/init(columns:alignment:spacing:pinnedviews:content:)
    public nonisolated init(
        columns: [GridItem], alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil,
        @ViewBuilder content: () -> Content
    ) { stub() }
}
/// iOS 13.0, swiftui/scrollview
public struct ScrollView<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/scrollview/init(_:showsindicators:content:)
    public nonisolated init(_ axes: Axis.Set = .vertical, @ViewBuilder content: () -> Content) { stub() }
}
/// iOS 16.0, swiftui/viewthatfits
public struct ViewThatFits<Content: View>: DrawnView {
    /// iOS 16.0, swiftui/viewthatfits/init(in:content:)
    public nonisolated init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
        stub()
    }
}
/// iOS 13.0, swiftui/geometryreader
public struct GeometryReader<Content: View>: DrawnView {
    /// iOS 13.0, swiftui/geometryreader/init(content:)
    public nonisolated init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { stub() }
}
/// iOS 13.0, swiftui/geometryproxy
public struct GeometryProxy: Sendable {
    /// iOS 13.0, swiftui/geometryproxy/size
    public var size: CGSize { stub() }
}
/// iOS 13.0, swiftui/spacer
public struct Spacer: DrawnView {
    /// iOS 13.0, swiftui/spacer/init(minlength:)
    public nonisolated init(minLength: CGFloat? = nil) {}
}
/// iOS 13.0, swiftui/divider
public struct Divider: DrawnView {
    /// iOS 13.0, swiftui/divider/init()
    public nonisolated init() {}
}
/// iOS 13.0, swiftui/group
public struct Group<Content> {}
extension Group: View, DrawnView where Content: View {
    /// iOS 13.0, swiftui/view/body-swift.associatedtype
    public typealias Body = Never
    /// iOS 13.0, swiftui/group/init(content:)
    public nonisolated init(@ViewBuilder content: () -> Content) { stub() }
}
/// iOS 13.0, swiftui/foreach
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content> {
    /// iOS 13.0, swiftui/view/body-swift.associatedtype
    public typealias Body = Never
}
extension ForEach: View, DrawnView, DynamicViewContent where Content: View {}
extension ForEach where ID == Data.Element.ID, Content: View, Data.Element: Identifiable {
    /// iOS 13.0, swiftui/foreach/init(_:content:)
    public nonisolated init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content) { stub() }
}
extension ForEach where Content: View {
    /// iOS 13.0, swiftui/foreach/init(_:id:content:)
    public nonisolated init(
        _ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content
    ) { stub() }
}
/// iOS 13.0, swiftui/dynamicviewcontent
public protocol DynamicViewContent: View {}
extension DynamicViewContent {
    /// iOS 13.0, swiftui/dynamicviewcontent/ondelete(perform:)
    public nonisolated func onDelete(perform action: ((IndexSet) -> Void)?) -> some DynamicViewContent { self }
    /// iOS 13.0, swiftui/dynamicviewcontent/onmove(perform:)
    public nonisolated func onMove(perform action: ((IndexSet, Int) -> Void)?) -> some DynamicViewContent { self }
}
