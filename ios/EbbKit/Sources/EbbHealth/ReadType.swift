import EbbDomain
import HealthKit

/// What Ebb asks HealthKit to read, and nothing else: it writes nothing.
enum ReadType: CaseIterable, Sendable {
    case restingHeartRate, hrvSDNN, hrvRMSSD, heartbeats, sleep, workouts
    case heartRate, distance, speed, route, effort

    /// The oldest iOS that knows it, as its major number.
    var since: Int {
        switch self {
        case .hrvRMSSD: 27
        case .effort: 18
        default: 17
        }
    }

    /// The kind of records that it is; nil for what is read beside a record, or only inside the windows that the core wants.
    var kind: RecordKind? {
        switch self {
        case .restingHeartRate: .restingHeartRate
        case .hrvSDNN: .hrvSDNN
        case .hrvRMSSD: .hrvRMSSD
        case .heartbeats: .heartbeats
        case .sleep: .sleep
        case .workouts: .workouts
        case .heartRate, .distance, .speed, .route, .effort: nil
        }
    }

    /// What it is to a record that it is read beside.
    var side: Side? {
        switch self {
        case .heartRate: .heartRate
        case .distance: .distance
        case .speed: .speed
        case .route: .route
        case .effort: .effort
        case .restingHeartRate, .hrvSDNN, .hrvRMSSD, .heartbeats, .sleep, .workouts: nil
        }
    }

    /// Whether HealthKit is to wake the app for it. Beats come with the HRV that is made of them, and HealthKit wakes nobody
    /// for a series.
    var wakes: Bool { kind != nil && self != .heartbeats }

    /// The key of the sentence that says why it is asked for.
    var reason: String {
        switch self {
        case .restingHeartRate: "reason.restingHeartRate"
        case .hrvSDNN, .hrvRMSSD, .heartbeats: "reason.hrv"
        case .sleep: "reason.sleep"
        case .workouts, .distance, .speed, .effort: "reason.workouts"
        case .heartRate: "reason.heartRate"
        case .route: "reason.route"
        }
    }

    /// The types that an iOS knows.
    static func known(by major: Int) -> [ReadType] { allCases.filter { $0.since <= major } }

    /// The types that this iOS knows.
    static var known: [ReadType] {
        if #available(iOS 27.0, macOS 27.0, *) { return known(by: 27) }
        if #available(iOS 18.0, macOS 15.0, *) { return known(by: 18) }
        return known(by: 17)
    }
}

extension ReadType {
    /// HealthKit's own type.
    var sampleType: HKSampleType {
        switch self {
        case .heartbeats: HKSeriesType.heartbeat()
        case .route: HKSeriesType.workoutRoute()
        case .sleep: HKCategoryType(.sleepAnalysis)
        case .workouts: HKSampleType.workoutType()
        default: HKQuantityType(quantity)
        }
    }

    /// Its identifier, where it is a quantity. Those younger than iOS 17 go by their names, for an older SDK has no symbol for
    /// them; iOS is not asked for one that it does not know (`known`).
    var quantity: HKQuantityTypeIdentifier {
        switch self {
        case .restingHeartRate: .restingHeartRate
        case .hrvSDNN: .heartRateVariabilitySDNN
        case .hrvRMSSD: HKQuantityTypeIdentifier(rawValue: "HKQuantityTypeIdentifierHeartRateVariabilityRMSSD")
        case .heartRate: .heartRate
        case .distance: .distanceWalkingRunning
        case .speed: .runningSpeed
        case .effort: HKQuantityTypeIdentifier(rawValue: "HKQuantityTypeIdentifierWorkoutEffortScore")
        case .heartbeats, .route, .sleep, .workouts:
            preconditionFailure("\(self) is no quantity")
        }
    }
}
