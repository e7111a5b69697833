import SwiftUI

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 16.0, charts/plottable
public protocol Plottable {}
extension Double: Plottable {}
extension Int: Plottable {}
extension String: Plottable {}
extension Date: Plottable {}

/// iOS 16.0, charts/plottablevalue
public struct PlottableValue<Value: Plottable> {
    /// iOS 16.0, charts/plottablevalue/value(_:_:)
    public static func value(_ labelKey: LocalizedStringKey, _ value: Value) -> PlottableValue<Value> { stub() }
}

/// iOS 16.0, charts/chartcontent
@MainActor @preconcurrency public protocol ChartContent {
    /// iOS 16.0, charts/chartcontent/body-swift.associatedtype
    associatedtype Body: ChartContent
    /// iOS 16.0, charts/chartcontent/body-swift.property
    @ChartContentBuilder @MainActor @preconcurrency var body: Self.Body { get }
}
extension Never: ChartContent {}
/// Ours: the type of marks that are drawn by themselves.
public protocol DrawnMark: ChartContent where Body == Never {}
extension DrawnMark {
    /// Ours: never asked for.
    public var body: Never { stub() }
}
/// Ours: several marks, or marks with a modifier.
public struct Marks<Content>: DrawnMark {
    nonisolated init() {}
}

/// iOS 16.0, charts/chartcontentbuilder
@resultBuilder public struct ChartContentBuilder {
    /// iOS 16.0, charts/chartcontentbuilder/buildexpression(_:)
    public static func buildExpression<Content: ChartContent>(_ content: Content) -> Content { content }
    /// iOS 16.0, charts/chartcontentbuilder/buildblock(_:)
    public static func buildBlock<Content: ChartContent>(_ content: Content) -> Content { content }
    /// iOS 16.0, charts/chartcontentbuilder/buildblock(_:)
    public static func buildBlock<each Content: ChartContent>(_ content: repeat each Content) -> Marks<
        (repeat each Content)
    > { stub() }
}

extension ForEach: ChartContent, DrawnMark where Content: ChartContent {}
extension ForEach where ID == Data.Element.ID, Content: ChartContent, Data.Element: Identifiable {
    /// iOS 16.0, swiftui/foreach/init(_:content:)
    public nonisolated init(_ data: Data, @ChartContentBuilder content: @escaping (Data.Element) -> Content) { stub() }
}
extension ForEach where Content: ChartContent {
    /// iOS 16.0, swiftui/foreach/init(_:id:content:)
    public nonisolated init(
        _ data: Data, id: KeyPath<Data.Element, ID>, @ChartContentBuilder content: @escaping (Data.Element) -> Content
    ) { stub() }
}

/// iOS 16.0, charts/pointmark
public struct PointMark: DrawnMark {
    /// iOS 16.0, charts/pointmark/init(x:y:)
    public nonisolated init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) { stub() }
}
/// iOS 16.0, charts/linemark
public struct LineMark: DrawnMark {
    /// iOS 16.0, charts/linemark/init(x:y:series:)
    public nonisolated init<X: Plottable, Y: Plottable, S: Plottable>(
        x: PlottableValue<X>, y: PlottableValue<Y>, series: PlottableValue<S>
    ) { stub() }
}
/// iOS 16.0, charts/areamark
public struct AreaMark: DrawnMark {
    /// iOS 16.0, charts/areamark/init(x:ystart:yend:series:)
    public nonisolated init<X: Plottable, Y: Plottable, S: Plottable>(
        x: PlottableValue<X>, yStart: PlottableValue<Y>, yEnd: PlottableValue<Y>, series: PlottableValue<S>
    ) { stub() }
}
/// iOS 16.0, charts/barmark
public struct BarMark: DrawnMark {
    /// iOS 16.0, charts/barmark/init(x:y:width:height:stacking:)
    public nonisolated init<X: Plottable, Y: Plottable>(x: PlottableValue<X>, y: PlottableValue<Y>) { stub() }
}
/// iOS 16.0, charts/rulemark
public struct RuleMark: DrawnMark {
    /// iOS 16.0, charts/rulemark/init(x:ystart:yend:)
    public nonisolated init<X: Plottable>(x: PlottableValue<X>) { stub() }
}

extension ChartContent {
    /// iOS 16.0, charts/chartcontent/foregroundstyle(_:)
    public nonisolated func foregroundStyle<S: ShapeStyle>(_ style: S) -> some ChartContent { Marks<Self>() }
    /// iOS 16.0, charts/chartcontent/linestyle(_:)
    public nonisolated func lineStyle(_ style: StrokeStyle) -> some ChartContent { Marks<Self>() }
    /// iOS 16.0, charts/chartcontent/symbol(symbol:)
    public nonisolated func symbol<V: View>(@ViewBuilder symbol: () -> V) -> some ChartContent { Marks<Self>() }
    /// iOS 16.0, charts/chartcontent/symbolsize(_:)
    public nonisolated func symbolSize(_ size: CGFloat) -> some ChartContent { Marks<Self>() }
}

/// iOS 16.0, charts/chart
public struct Chart<Content: ChartContent>: DrawnView {
    /// iOS 16.0, charts/chart/init(content:)
    public nonisolated init(@ChartContentBuilder content: () -> Content) { stub() }
}
extension View {
    /// iOS 16.0, swiftui/view/chartyscale(domain:type:)
    public nonisolated func chartYScale(domain: ClosedRange<Double>) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/chartxaxis(_:)
    public nonisolated func chartXAxis(_ visibility: Visibility) -> some View { EmptyView() }
    /// iOS 16.0, swiftui/view/chartyaxis(_:)
    public nonisolated func chartYAxis(_ visibility: Visibility) -> some View { EmptyView() }
}
