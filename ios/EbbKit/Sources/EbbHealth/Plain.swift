import CoreLocation
import EbbDomain
import HealthKit

// HealthKit's objects as plain values. Units are named here and nowhere else.

enum Units {
    static var bpm: HKUnit { HKUnit.count().unitDivided(by: .minute()) }
    static var milliseconds: HKUnit { HKUnit.secondUnit(with: .milli) }
    static var metres: HKUnit { HKUnit.meter() }
    static var metresPerSecond: HKUnit { HKUnit.meter().unitDivided(by: .second()) }
    static var celsius: HKUnit { HKUnit.degreeCelsius() }
}

extension HKObject {
    var meta: Meta {
        Meta(
            id: uuid, source: writer, zone: metadata?[HKMetadataKeyTimeZone] as? String)
    }

    var writer: Source {
        let revision = sourceRevision
        return Source(
            bundle: revision.source.bundleIdentifier, name: revision.source.name, device: device?.hardwareVersion)
    }
}

extension HKSample {
    /// Its time; nil while it goes on, for its end is then far in the future. It comes anew when it has ended.
    var time: DateInterval? { hasUndeterminedDuration ? nil : span(startDate, endDate) }
}

extension HKQuantitySample {
    /// A resting heart rate or an HRV.
    func record(_ kind: RecordKind) -> PhoneRecord? {
        guard let time else { return nil }
        return switch kind {
        case .restingHeartRate: quantity.value(in: Units.bpm).map { .restingHeartRate(meta, time, bpm: $0) }
        case .hrvSDNN: quantity.value(in: Units.milliseconds).map { .hrv(meta, time, milliseconds: $0, .sdnn) }
        case .hrvRMSSD: quantity.value(in: Units.milliseconds).map { .hrv(meta, time, milliseconds: $0, .rmssd) }
        case .heartbeats, .sleep, .workouts: nil
        }
    }
}

extension HKQuantity {
    /// Its number in a unit; nil where it is in none that compares, which HealthKit ends the process for.
    func value(in unit: HKUnit) -> Double? { `is`(compatibleWith: unit) ? doubleValue(for: unit) : nil }
}

extension HKCategorySample {
    var sleep: PhoneRecord? { time.map { .sleep(meta, $0, SleepCategory(value: value)) } }
}

extension HKWorkout {
    /// What it says of itself, without what lies beside it.
    func plain(in time: DateInterval) -> PhoneWorkout {
        PhoneWorkout(
            activity: PhoneActivity(workoutActivityType),
            duration: duration,
            distanceM: statistics(for: HKQuantityType(.distanceWalkingRunning))?.sumQuantity()?.value(in: Units.metres),
            pauses: pauses(of: (workoutEvents ?? []).map(\.turn), in: time),
            averageHeartRate: statistics(for: HKQuantityType(.heartRate))?.averageQuantity()?.value(in: Units.bpm),
            ascentM: measure(HKMetadataKeyElevationAscended, Units.metres),
            temperatureC: measure(HKMetadataKeyWeatherTemperature, Units.celsius))
    }

    private func measure(_ key: String, _ unit: HKUnit) -> Double? {
        (metadata?[key] as? HKQuantity)?.value(in: unit)
    }
}

extension HKWorkoutEvent {
    var turn: WorkoutTurn { WorkoutTurn(type: type, at: dateInterval.start) }
}

extension CLLocation {
    /// Core Location says by a negative accuracy that a number means nothing; nil where the place itself does.
    var point: PhonePoint? {
        guard horizontalAccuracy >= 0 else { return nil }
        return PhonePoint(
            at: timestamp, latitude: coordinate.latitude, longitude: coordinate.longitude,
            heightM: verticalAccuracy < 0 ? nil : altitude, accuracyM: horizontalAccuracy)
    }
}
