import CoreLocation

/// iOS 8.0, healthkit/hkqueryoptions
public struct HKQueryOptions: OptionSet, Sendable {
    /// iOS 8.0, healthkit/hkqueryoptions
    public let rawValue: UInt
    /// iOS 8.0, healthkit/hkqueryoptions/init(rawvalue:)
    public init(rawValue: UInt) { self.rawValue = rawValue }
}

/// iOS 8.0, healthkit/hkquery
open class HKQuery: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkquery/predicateforsamples(withstart:end:options:)
    public class func predicateForSamples(
        withStart startDate: Date?, end endDate: Date?, options: HKQueryOptions = []
    ) -> NSPredicate { stub() }
    /// iOS 9.0, healthkit/hkquery/predicateforobjects(from:)-5irg9
    public class func predicateForObjects(from workout: HKWorkout) -> NSPredicate { stub() }
    /// iOS 18.0, healthkit/hkquery/predicateforworkouteffortsamplesrelated(workout:activity:)
    public class func predicateForWorkoutEffortSamplesRelated(
        workout: HKWorkout, activity: HKWorkoutActivity?
    ) -> NSPredicate { stub() }
}

/// iOS 8.0, healthkit/hkobserverquerycompletionhandler
public typealias HKObserverQueryCompletionHandler = () -> Void
/// iOS 8.0, healthkit/hkobserverquery
public final class HKObserverQuery: HKQuery, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkobserverquery/init(sampletype:predicate:updatehandler:)
    public init(
        sampleType: HKSampleType, predicate: NSPredicate?,
        updateHandler:
            @escaping @Sendable (HKObserverQuery, @escaping HKObserverQueryCompletionHandler, (any Error)?) -> Void
    ) { stub() }
}

/// iOS 15.4, healthkit/hksamplepredicate
public struct HKSamplePredicate<Sample: HKSample>: Sendable {
    /// iOS 15.4, healthkit/hksamplepredicate/quantitysample(type:predicate:)
    public static func quantitySample(
        type: HKQuantityType, predicate: NSPredicate? = nil
    ) -> HKSamplePredicate<HKQuantitySample> { stub() }
    /// iOS 15.4, healthkit/hksamplepredicate/categorysample(type:predicate:)
    public static func categorySample(
        type: HKCategoryType, predicate: NSPredicate? = nil
    ) -> HKSamplePredicate<HKCategorySample> { stub() }
    /// iOS 15.4, healthkit/hksamplepredicate/workout(_:)
    public static func workout(_ predicate: NSPredicate? = nil) -> HKSamplePredicate<HKWorkout> { stub() }
    /// iOS 15.4, healthkit/hksamplepredicate/workoutroute(_:)
    public static func workoutRoute(_ predicate: NSPredicate? = nil) -> HKSamplePredicate<HKWorkoutRoute> { stub() }
    /// iOS 15.4, healthkit/hksamplepredicate/heartbeatseries(_:)
    public static func heartbeatSeries(
        _ predicate: NSPredicate? = nil
    ) -> HKSamplePredicate<HKHeartbeatSeriesSample> { stub() }
}

/// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor
public struct HKAnchoredObjectQueryDescriptor<Sample: HKSample>: Sendable {
    /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/result
    public struct Result: Sendable {
        /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/result/addedsamples
        public let addedSamples: [Sample]
        /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/result/deletedobjects
        public let deletedObjects: [HKDeletedObject]
        /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/result/newanchor
        public let newAnchor: HKQueryAnchor
    }
    /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/init(predicates:anchor:limit:)
    public init(predicates: [HKSamplePredicate<Sample>], anchor: HKQueryAnchor?, limit: Int? = nil) { stub() }
    /// iOS 15.4, healthkit/hkanchoredobjectquerydescriptor/result(for:)
    public func result(for healthStore: HKHealthStore) async throws -> Result { stub() }
}

/// iOS 15.4, healthkit/hksamplequerydescriptor
public struct HKSampleQueryDescriptor<Sample: HKSample>: Sendable {
    /// iOS 15.4, healthkit/hksamplequerydescriptor/init(predicates:sortdescriptors:limit:)
    public init(
        predicates: [HKSamplePredicate<Sample>], sortDescriptors: [SortDescriptor<Sample>], limit: Int? = nil
    ) { stub() }
    /// iOS 15.4, healthkit/hksamplequerydescriptor/result(for:)
    public func result(for healthStore: HKHealthStore) async throws -> [Sample] { stub() }
}

/// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor
public struct HKQuantitySeriesSampleQueryDescriptor: Sendable {
    /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/options-swift.struct
    public struct Options: OptionSet, Sendable {
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/options-swift.struct/rawvalue
        public let rawValue: UInt
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/options-swift.struct/init(rawvalue:)
        public init(rawValue: UInt) { self.rawValue = rawValue }
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/options-swift.struct/includesample
        public static let includeSample = Self(rawValue: 1)
    }
    /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/result
    public struct Result: Hashable, Sendable {
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/result/quantity
        public let quantity: HKQuantity
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/result/dateinterval
        public let dateInterval: DateInterval
        /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/result/sample
        public let sample: HKQuantitySample?
    }
    /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/init(predicate:options:)
    public init(predicate: HKSamplePredicate<HKQuantitySample>, options: Options = []) { stub() }
    /// iOS 15.4, healthkit/hkquantityseriessamplequerydescriptor/results(for:)
    public func results(for healthStore: HKHealthStore) -> HKResults<Result> { stub() }
}

/// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor
public struct HKHeartbeatSeriesQueryDescriptor: Sendable {
    /// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor/heartbeat
    public struct Heartbeat: Hashable, Sendable {
        /// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor/heartbeat/timeintervalsincestart
        public let timeIntervalSinceStart: TimeInterval
        /// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor/heartbeat/precededbygap
        public let precededByGap: Bool
    }
    /// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor/init(_:)
    public init(_ sample: HKHeartbeatSeriesSample) { stub() }
    /// iOS 15.4, healthkit/hkheartbeatseriesquerydescriptor/results(for:)
    public func results(for healthStore: HKHealthStore) -> HKResults<Heartbeat> { stub() }
}

/// iOS 15.4, healthkit/hkworkoutroutequerydescriptor
public struct HKWorkoutRouteQueryDescriptor: Sendable {
    /// iOS 15.4, healthkit/hkworkoutroutequerydescriptor/init(_:)
    public init(_ workoutRoute: HKWorkoutRoute) { stub() }
    /// iOS 15.4, healthkit/hkworkoutroutequerydescriptor/results(for:)
    public func results(for healthStore: HKHealthStore) -> HKResults<CLLocation> { stub() }
}

/// Ours: the sequences of the descriptors, each of which Apple declares as a type of its own.
public struct HKResults<Element: Sendable>: AsyncSequence, Sendable {
    /// Ours: its iterator.
    public struct AsyncIterator: AsyncIteratorProtocol {
        /// Ours: the next element.
        public mutating func next() async throws -> Element? { stub() }
    }
    /// Ours: a new iterator.
    public func makeAsyncIterator() -> AsyncIterator { stub() }
}
