import Foundation

/// What was done, as far as Ebb tells apart.
public enum PhoneActivity: Hashable, Sendable, CaseIterable { case run, walk, strength, other }

/// A training session.
public struct PhoneWorkout: Hashable, Sendable {
    /// What was done.
    public var activity: PhoneActivity
    /// Active seconds, pauses left out.
    public var duration: Double
    /// Metres on foot, where known.
    public var distanceM: Double?
    /// What does not count as moving, where `duration` says nothing (0).
    public var pauses: [DateInterval]
    /// The athlete's own rating, 1–10 (iOS 18).
    public var effort: Double?
    /// Mean heart rate in beats per minute, by the workout's own statistic.
    public var averageHeartRate: Double?
    /// Metres climbed, where known.
    public var ascentM: Double?
    /// Degrees Celsius of the weather, where known.
    public var temperatureC: Double?
    /// The points of its route, where there is one that may be read.
    public var route: [PhonePoint]?
    /// What lies beside it could be read; where not, it comes without, to be looked at again.
    public var isWhole = true

    public init(
        activity: PhoneActivity, duration: Double, distanceM: Double? = nil, pauses: [DateInterval] = [],
        effort: Double? = nil, averageHeartRate: Double? = nil, ascentM: Double? = nil, temperatureC: Double? = nil,
        route: [PhonePoint]? = nil
    ) {
        self.activity = activity
        self.duration = duration
        self.distanceM = distanceM
        self.pauses = pauses
        self.effort = effort
        self.averageHeartRate = averageHeartRate
        self.ascentM = ascentM
        self.temperatureC = temperatureC
        self.route = route
    }
}

/// A point of a route.
public struct PhonePoint: Hashable, Sendable {
    /// When the athlete was there.
    public let at: Date
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double
    /// Metres above the sea, where known.
    public let heightM: Double?
    /// How far off it may be in metres, where known.
    public let accuracyM: Double?

    public init(at: Date, latitude: Double, longitude: Double, heightM: Double? = nil, accuracyM: Double? = nil) {
        self.at = at
        self.latitude = latitude
        self.longitude = longitude
        self.heightM = heightM
        self.accuracyM = accuracyM
    }
}
