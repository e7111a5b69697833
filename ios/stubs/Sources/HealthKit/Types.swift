@_exported import Foundation

func stub() -> Never { fatalError("declared for the compiler alone") }

/// iOS 8.0, healthkit/hkquantitytypeidentifier
public struct HKQuantityTypeIdentifier: RawRepresentable, Hashable, Sendable {
    /// iOS 8.0, healthkit/hkquantitytypeidentifier
    public let rawValue: String
    /// iOS 8.0, healthkit/hkquantitytypeidentifier/init(rawvalue:)
    public init(rawValue: String) { self.rawValue = rawValue }
    /// iOS 8.0, healthkit/hkquantitytypeidentifier/distancewalkingrunning
    public static let distanceWalkingRunning = Self(rawValue: "HKQuantityTypeIdentifierDistanceWalkingRunning")
    /// iOS 8.0, healthkit/hkquantitytypeidentifier/heartrate
    public static let heartRate = Self(rawValue: "HKQuantityTypeIdentifierHeartRate")
    /// iOS 11.0, healthkit/hkquantitytypeidentifier/heartratevariabilitysdnn
    public static let heartRateVariabilitySDNN = Self(rawValue: "HKQuantityTypeIdentifierHeartRateVariabilitySDNN")
    /// iOS 11.0, healthkit/hkquantitytypeidentifier/restingheartrate
    public static let restingHeartRate = Self(rawValue: "HKQuantityTypeIdentifierRestingHeartRate")
    /// iOS 16.0, healthkit/hkquantitytypeidentifier/runningspeed
    public static let runningSpeed = Self(rawValue: "HKQuantityTypeIdentifierRunningSpeed")
}

/// iOS 8.0, healthkit/hkcategorytypeidentifier
public struct HKCategoryTypeIdentifier: RawRepresentable, Hashable, Sendable {
    /// iOS 8.0, healthkit/hkcategorytypeidentifier
    public let rawValue: String
    /// iOS 8.0, healthkit/hkcategorytypeidentifier/init(rawvalue:)
    public init(rawValue: String) { self.rawValue = rawValue }
    /// iOS 8.0, healthkit/hkcategorytypeidentifier/sleepanalysis
    public static let sleepAnalysis = Self(rawValue: "HKCategoryTypeIdentifierSleepAnalysis")
}

/// iOS 8.0, healthkit/hkcategoryvaluesleepanalysis
public enum HKCategoryValueSleepAnalysis: Int, Sendable {
    /// iOS 8.0, healthkit/hkcategoryvaluesleepanalysis/inbed
    case inBed = 0
    /// iOS 16.0, healthkit/hkcategoryvaluesleepanalysis/asleepunspecified
    case asleepUnspecified = 1
    /// iOS 10.0, healthkit/hkcategoryvaluesleepanalysis/awake
    case awake = 2
    /// iOS 16.0, healthkit/hkcategoryvaluesleepanalysis/asleepcore
    case asleepCore = 3
    /// iOS 16.0, healthkit/hkcategoryvaluesleepanalysis/asleepdeep
    case asleepDeep = 4
    /// iOS 16.0, healthkit/hkcategoryvaluesleepanalysis/asleeprem
    case asleepREM = 5
}

/// iOS 8.0, healthkit/hkworkoutactivitytype
public enum HKWorkoutActivityType: UInt, Sendable {
    /// iOS 8.0, healthkit/hkworkoutactivitytype/cycling
    case cycling = 13
    /// iOS 8.0, healthkit/hkworkoutactivitytype/functionalstrengthtraining
    case functionalStrengthTraining = 20
    /// iOS 8.0, healthkit/hkworkoutactivitytype/hiking
    case hiking = 24
    /// iOS 8.0, healthkit/hkworkoutactivitytype/running
    case running = 37
    /// iOS 8.0, healthkit/hkworkoutactivitytype/traditionalstrengthtraining
    case traditionalStrengthTraining = 50
    /// iOS 8.0, healthkit/hkworkoutactivitytype/walking
    case walking = 52
    /// iOS 10.0, healthkit/hkworkoutactivitytype/coretraining
    case coreTraining = 59
    /// iOS 8.0, healthkit/hkworkoutactivitytype/other
    case other = 3000
}

/// iOS 8.0, healthkit/hkworkouteventtype
public enum HKWorkoutEventType: Int, Sendable {
    /// iOS 8.0, healthkit/hkworkouteventtype/pause
    case pause = 1
    /// iOS 8.0, healthkit/hkworkouteventtype/resume
    case resume = 2
    /// iOS 10.0, healthkit/hkworkouteventtype/lap
    case lap = 3
    /// iOS 10.0, healthkit/hkworkouteventtype/motionpaused
    case motionPaused = 5
    /// iOS 10.0, healthkit/hkworkouteventtype/motionresumed
    case motionResumed = 6
}

/// iOS 8.0, healthkit/hkupdatefrequency
public enum HKUpdateFrequency: Int, Sendable {
    /// iOS 8.0, healthkit/hkupdatefrequency/immediate
    case immediate = 1
    /// iOS 8.0, healthkit/hkupdatefrequency/hourly
    case hourly = 2
}

/// iOS 12.0, healthkit/hkauthorizationrequeststatus
public enum HKAuthorizationRequestStatus: Int, Sendable {
    /// iOS 12.0, healthkit/hkauthorizationrequeststatus/unknown
    case unknown = 0
    /// iOS 12.0, healthkit/hkauthorizationrequeststatus/shouldrequest
    case shouldRequest = 1
    /// iOS 12.0, healthkit/hkauthorizationrequeststatus/unnecessary
    case unnecessary = 2
}

/// iOS 10.0, healthkit/hkmetadatakeytimezone
public let HKMetadataKeyTimeZone: String = "HKTimeZone"
/// iOS 11.2, healthkit/hkmetadatakeyelevationascended
public let HKMetadataKeyElevationAscended: String = "HKElevationAscended"
/// iOS 10.0, healthkit/hkmetadatakeyweathertemperature
public let HKMetadataKeyWeatherTemperature: String = "HKWeatherTemperature"

/// iOS 8.0, healthkit/hkerror
public struct HKError: Error, Sendable {
    /// iOS 8.0, healthkit/hkerror/code
    public enum Code: Int, Sendable {
        /// iOS 8.0, healthkit/hkerror/code/unknownerror
        case unknownError = 0
        /// iOS 8.0, healthkit/hkerror/code/errorhealthdataunavailable
        case errorHealthDataUnavailable = 1
        /// iOS 8.0, healthkit/hkerror/code/errorhealthdatarestricted
        case errorHealthDataRestricted = 2
        /// iOS 8.0, healthkit/hkerror/code/errorinvalidargument
        case errorInvalidArgument = 3
        /// iOS 8.0, healthkit/hkerror/code/errorauthorizationdenied
        case errorAuthorizationDenied = 4
        /// iOS 8.0, healthkit/hkerror/code/errorauthorizationnotdetermined
        case errorAuthorizationNotDetermined = 5
        /// iOS 8.0, healthkit/hkerror/code/errordatabaseinaccessible
        case errorDatabaseInaccessible = 6
        /// iOS 14.0, healthkit/hkerror/code/errornodata
        case errorNoData = 11
    }
    /// iOS 8.0, healthkit/hkerror/code
    public let code: Code
    /// iOS 8.0, healthkit/hkerror
    public init(_ code: Code) { self.code = code }
}

/// iOS 8.0, healthkit/hkobjecttype
open class HKObjectType: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkobjecttype/identifier
    public var identifier: String { stub() }
    /// iOS 8.0, healthkit/hkobjecttype/workouttype()
    public class func workoutType() -> HKWorkoutType { stub() }
}
/// iOS 8.0, healthkit/hksampletype
open class HKSampleType: HKObjectType, @unchecked Sendable {}
/// iOS 8.0, healthkit/hkquantitytype
public final class HKQuantityType: HKSampleType, @unchecked Sendable {
    /// iOS 15.0, healthkit/hkquantitytype/init(_:)
    public convenience init(_ identifier: HKQuantityTypeIdentifier) { stub() }
}
/// iOS 8.0, healthkit/hkcategorytype
public final class HKCategoryType: HKSampleType, @unchecked Sendable {
    /// iOS 15.0, healthkit/hkcategorytype/init(_:)
    public convenience init(_ identifier: HKCategoryTypeIdentifier) { stub() }
}
/// iOS 8.0, healthkit/hkworkouttype
public final class HKWorkoutType: HKSampleType, @unchecked Sendable {}
/// iOS 11.0, healthkit/hkseriestype
public final class HKSeriesType: HKSampleType, @unchecked Sendable {
    /// iOS 13.0, healthkit/hkseriestype/heartbeat()
    public class func heartbeat() -> Self { stub() }
    /// iOS 11.0, healthkit/hkseriestype/workoutroute()
    public class func workoutRoute() -> Self { stub() }
}

/// iOS 8.0, healthkit/hkunit
public final class HKUnit: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkunit/count()
    public class func count() -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/minute()
    public class func minute() -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/second()
    public class func second() -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/secondunit(with:)
    public class func secondUnit(with prefix: HKMetricPrefix) -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/meter()
    public class func meter() -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/degreecelsius()
    public class func degreeCelsius() -> Self { stub() }
    /// iOS 18.0, healthkit/hkunit/appleeffortscore()
    public class func appleEffortScore() -> Self { stub() }
    /// iOS 8.0, healthkit/hkunit/unitdivided(by:)
    public func unitDivided(by unit: HKUnit) -> HKUnit { stub() }
}
/// iOS 8.0, healthkit/hkmetricprefix
public enum HKMetricPrefix: Int, Sendable {
    /// iOS 8.0, healthkit/hkmetricprefix/milli
    case milli = 4
}
/// iOS 8.0, healthkit/hkquantity
public final class HKQuantity: NSObject, @unchecked Sendable {
    /// iOS 8.0, healthkit/hkquantity/is(compatiblewith:)
    public func `is`(compatibleWith unit: HKUnit) -> Bool { stub() }
    /// iOS 8.0, healthkit/hkquantity/doublevalue(for:)
    public func doubleValue(for unit: HKUnit) -> Double { stub() }
}
