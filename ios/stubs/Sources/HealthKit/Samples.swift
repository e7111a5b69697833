import CoreLocation

/// iOS 8.0, healthkit/hksource
public final class HKSource: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hksource/name
    public var name: String { stub() }
    /// iOS 8.0, healthkit/hksource/bundleidentifier
    public var bundleIdentifier: String { stub() }
}
/// iOS 9.0, healthkit/hksourcerevision
public final class HKSourceRevision: NSObject, @unchecked Sendable {
    /// iOS 9.0, healthkit/hksourcerevision/source
    public var source: HKSource { stub() }
}
/// iOS 9.0, healthkit/hkdevice
public final class HKDevice: NSObject, @unchecked Sendable {
    /// iOS 9.0, healthkit/hkdevice/hardwareversion
    public var hardwareVersion: String? { stub() }
}

/// iOS 8.0, healthkit/hkobject
open class HKObject: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkobject/uuid
    public var uuid: UUID { stub() }
    /// iOS 8.0, healthkit/hkobject/metadata
    public var metadata: [String: Any]? { stub() }
    /// iOS 9.0, healthkit/hkobject/sourcerevision
    public var sourceRevision: HKSourceRevision { stub() }
    /// iOS 9.0, healthkit/hkobject/device
    public var device: HKDevice? { stub() }
}
/// iOS 9.0, healthkit/hkdeletedobject
public final class HKDeletedObject: NSObject, @unchecked Sendable {
    /// iOS 9.0, healthkit/hkdeletedobject/uuid
    public var uuid: UUID { stub() }
}
/// iOS 8.0, healthkit/hksample
open class HKSample: HKObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hksample/startdate
    public var startDate: Date { stub() }
    /// iOS 8.0, healthkit/hksample/enddate
    public var endDate: Date { stub() }
    /// iOS 14.3, healthkit/hksample/hasundeterminedduration
    public var hasUndeterminedDuration: Bool { stub() }
}
/// iOS 8.0, healthkit/hkquantitysample
open class HKQuantitySample: HKSample, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkquantitysample/quantity
    public var quantity: HKQuantity { stub() }
}
/// iOS 8.0, healthkit/hkcategorysample
public final class HKCategorySample: HKSample, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkcategorysample/value
    public var value: Int { stub() }
}
/// iOS 11.0, healthkit/hkseriessample
open class HKSeriesSample: HKSample, @unchecked Sendable {}
/// iOS 13.0, healthkit/hkheartbeatseriessample
public final class HKHeartbeatSeriesSample: HKSeriesSample, @unchecked Sendable {}
/// iOS 11.0, healthkit/hkworkoutroute
public final class HKWorkoutRoute: HKSeriesSample, @unchecked Sendable {}

/// iOS 8.0, healthkit/hkworkoutevent
public final class HKWorkoutEvent: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkworkoutevent/type
    public var type: HKWorkoutEventType { stub() }
    /// iOS 11.0, healthkit/hkworkoutevent/dateinterval
    public var dateInterval: DateInterval { stub() }
}
/// iOS 16.0, healthkit/hkworkoutactivity
public final class HKWorkoutActivity: NSObject, @unchecked Sendable {}
/// iOS 8.0, healthkit/hkworkout
public final class HKWorkout: HKSample, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkworkout/workoutactivitytype
    public var workoutActivityType: HKWorkoutActivityType { stub() }
    /// iOS 8.0, healthkit/hkworkout/duration
    public var duration: TimeInterval { stub() }
    /// iOS 8.0, healthkit/hkworkout/workoutevents
    public var workoutEvents: [HKWorkoutEvent]? { stub() }
    /// iOS 16.0, healthkit/hkworkout/statistics(for:)
    public func statistics(for quantityType: HKQuantityType) -> HKStatistics? { stub() }
}
/// iOS 8.0, healthkit/hkstatistics
public final class HKStatistics: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkstatistics/sumquantity()
    public func sumQuantity() -> HKQuantity? { stub() }
    /// iOS 8.0, healthkit/hkstatistics/averagequantity()
    public func averageQuantity() -> HKQuantity? { stub() }
}

/// iOS 9.0, healthkit/hkqueryanchor
public final class HKQueryAnchor: NSObject, NSSecureCoding, @unchecked Sendable {
    /// iOS 9.0, foundation/nssecurecoding/supportssecurecoding
    public static var supportsSecureCoding: Bool { true }
    /// iOS 9.0, healthkit/hkqueryanchor/init(coder:)
    public init?(coder: NSCoder) { stub() }
    /// iOS 9.0, foundation/nscoding/encode(with:)
    public func encode(with coder: NSCoder) { stub() }
}
