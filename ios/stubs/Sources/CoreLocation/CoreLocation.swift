@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 2.0, corelocation/cllocationdegrees
public typealias CLLocationDegrees = Double
/// iOS 2.0, corelocation/cllocationcoordinate2d
public struct CLLocationCoordinate2D: Sendable {
    /// iOS 2.0, corelocation/cllocationcoordinate2d/latitude
    public var latitude: CLLocationDegrees
    /// iOS 2.0, corelocation/cllocationcoordinate2d/longitude
    public var longitude: CLLocationDegrees
}
/// iOS 2.0, corelocation/cllocation
public final class CLLocation: NSObject, @unchecked Sendable {
    /// iOS 2.0, corelocation/cllocation/coordinate
    public var coordinate: CLLocationCoordinate2D { stub() }
    /// iOS 2.0, corelocation/cllocation/altitude
    public var altitude: Double { stub() }
    /// iOS 2.0, corelocation/cllocation/horizontalaccuracy
    public var horizontalAccuracy: Double { stub() }
    /// iOS 2.0, corelocation/cllocation/verticalaccuracy
    public var verticalAccuracy: Double { stub() }
    /// iOS 2.0, corelocation/cllocation/timestamp
    public var timestamp: Date { stub() }
}
