import Foundation

/// What HealthKit holds, as plain values.
public enum PhoneRecord: Hashable, Sendable {
    /// The resting heart rate of a day, in beats per minute.
    case restingHeartRate(Meta, DateInterval, bpm: Double)
    /// One measurement of heart rate variability.
    case hrv(Meta, DateInterval, milliseconds: Double, HrvMethod)
    /// The beats of one measurement, in order of time; none where they could not be read.
    case heartbeats(Meta, DateInterval, [Heartbeat])
    /// A stretch of sleep, or of being awake or in bed.
    case sleep(Meta, DateInterval, SleepCategory)
    /// A training session.
    case workout(Meta, DateInterval, PhoneWorkout)

    /// Where it comes from.
    public var meta: Meta {
        switch self {
        case .restingHeartRate(let meta, _, _), .hrv(let meta, _, _, _), .heartbeats(let meta, _, _),
            .sleep(let meta, _, _), .workout(let meta, _, _):
            meta
        }
    }

    /// Its time, from its beginning to its end, which may be one instant.
    public var span: DateInterval {
        switch self {
        case .restingHeartRate(_, let span, _), .hrv(_, let span, _, _), .heartbeats(_, let span, _),
            .sleep(_, let span, _), .workout(_, let span, _):
            span
        }
    }
}

extension PhoneRecord {
    /// What lies beside it could not be read: to be looked at again.
    var isPartial: Bool {
        switch self {
        case .heartbeats(_, _, let beats): beats.isEmpty
        case .workout(_, _, let workout): !workout.isWhole
        case .restingHeartRate, .hrv, .sleep: false
        }
    }
}

/// How a heart rate variability was computed.
public enum HrvMethod: Hashable, Sendable { case sdnn, rmssd }

/// A beat of a series.
public struct Heartbeat: Hashable, Sendable {
    /// Seconds since the start of the series.
    public let secondsSinceStart: Double
    /// Beats are missing between this one and the one before.
    public let precededByGap: Bool

    public init(secondsSinceStart: Double, precededByGap: Bool) {
        self.secondsSinceStart = secondsSinceStart
        self.precededByGap = precededByGap
    }
}

/// What a stretch of sleep is; `unknown` is a value that came with a later iOS, and `asleep` does not say how.
public enum SleepCategory: Hashable, Sendable, CaseIterable { case inBed, asleep, awake, core, deep, rem, unknown }
