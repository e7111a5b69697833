@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 15.0, accessibility/axdataaxisdescriptor
public protocol AXDataAxisDescriptor: NSCopying {}

/// iOS 15.0, accessibility/axnumericdataaxisdescriptor
public class AXNumericDataAxisDescriptor: NSObject, AXDataAxisDescriptor {
    /// iOS 15.0, accessibility/axnumericdataaxisdescriptor/init(title:range:gridlinepositions:valuedescriptionprovider:)
    public init(
        title: String, range: ClosedRange<Double>, gridlinePositions: [Double],
        valueDescriptionProvider: @escaping (Double) -> String
    ) { stub() }
    /// iOS 15.0, foundation/nscopying/copy(with:)
    public func copy(with zone: NSZone?) -> Any { stub() }
}

/// iOS 15.0, accessibility/axcategoricaldataaxisdescriptor
public class AXCategoricalDataAxisDescriptor: NSObject, AXDataAxisDescriptor {
    /// iOS 15.0, accessibility/axcategoricaldataaxisdescriptor/init(title:categoryorder:)
    public init(title: String, categoryOrder: [String]) { stub() }
    /// iOS 15.0, foundation/nscopying/copy(with:)
    public func copy(with zone: NSZone?) -> Any { stub() }
}

/// iOS 15.0, accessibility/axdatapoint
public class AXDataPoint: NSObject {
    /// iOS 15.0, accessibility/axdatapoint/init(x:y:additionalvalues:label:)
    public init(x: Double, y: Double? = nil, label: String? = nil) { stub() }
    /// iOS 15.0, accessibility/axdatapoint/init(x:y:additionalvalues:label:)
    public init(x: String, y: Double? = nil, label: String? = nil) { stub() }
}

/// iOS 15.0, accessibility/axdataseriesdescriptor
public class AXDataSeriesDescriptor: NSObject {
    /// iOS 15.0, accessibility/axdataseriesdescriptor/init(name:iscontinuous:datapoints:)
    public init(name: String, isContinuous: Bool, dataPoints: [AXDataPoint]) { stub() }
}

/// iOS 15.0, accessibility/axchartdescriptor
public class AXChartDescriptor: NSObject {
    /// iOS 15.0, accessibility/axchartdescriptor/title
    public var title: String?
    /// iOS 15.0, accessibility/axchartdescriptor/summary
    public var summary: String?
    /// iOS 15.0, accessibility/axchartdescriptor/xaxis
    public var xAxis: any AXDataAxisDescriptor
    /// iOS 15.0, accessibility/axchartdescriptor/yaxis
    public var yAxis: AXNumericDataAxisDescriptor?
    /// iOS 15.0, accessibility/axchartdescriptor/series
    public var series: [AXDataSeriesDescriptor]
    /// iOS 15.0, accessibility/axchartdescriptor/init(title:summary:xaxis:yaxis:additionalaxes:series:)
    public init(
        title: String? = nil, summary: String? = nil, xAxis: any AXDataAxisDescriptor,
        yAxis: AXNumericDataAxisDescriptor? = nil, additionalAxes: [any AXDataAxisDescriptor] = [],
        series: [AXDataSeriesDescriptor]
    ) { stub() }
}
