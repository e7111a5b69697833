import EbbDomain
import HealthKit

// What HealthKit keeps beside a sample: the beats of a series, the effort and the route of a workout.
extension HealthKitReader {
    func series(_ sample: HKHeartbeatSeriesSample) async throws -> PhoneRecord? {
        guard let time = sample.time else { return nil }
        let found = try await lookBeside {
            var beats: [Heartbeat] = []
            for try await beat in HKHeartbeatSeriesQueryDescriptor(sample).results(for: self.store) {
                beats.append(
                    Heartbeat(secondsSinceStart: beat.timeIntervalSinceStart, precededByGap: beat.precededByGap))
            }
            return beats
        }
        return .heartbeats(sample.meta, time, found.value ?? [])
    }

    func workout(_ sample: HKWorkout) async throws -> PhoneRecord? {
        guard let time = sample.time else { return nil }
        var workout = sample.plain(in: time)
        if #available(iOS 18.0, macOS 15.0, *) {
            let effort = try await effort(of: sample)
            workout.effort = effort.value
            workout.isWhole = !effort.failed
        }
        // Where someone walked is nobody's business: Ebb draws grade from runs alone.
        if workout.activity == .run {
            let route = try await route(of: sample)
            workout.route = route.value
            workout.isWhole = workout.isWhole && !route.failed
        }
        return .workout(sample.meta, time, workout)
    }

    @available(iOS 18.0, macOS 15.0, *)
    private func effort(of workout: HKWorkout) async throws -> Beside<Double> {
        let related = HKQuery.predicateForWorkoutEffortSamplesRelated(workout: workout, activity: nil)
        let samples = HKSamplePredicate<HKQuantitySample>.quantitySample(
            type: HKQuantityType(ReadType.effort.quantity), predicate: related)
        let latest = HKSampleQueryDescriptor(
            predicates: [samples], sortDescriptors: [SortDescriptor(\.endDate, order: .reverse)], limit: 1)
        return try await lookBeside {
            try await latest.result(for: self.store).first?.quantity.value(in: .appleEffortScore())
        }
    }

    private func route(of workout: HKWorkout) async throws -> Beside<[PhonePoint]> {
        let own = HKSamplePredicate<HKWorkoutRoute>.workoutRoute(HKQuery.predicateForObjects(from: workout))
        let query = HKSampleQueryDescriptor(predicates: [own], sortDescriptors: [])
        return try await lookBeside {
            var points: [PhonePoint] = []
            for route in try await query.result(for: self.store) {
                for try await location in HKWorkoutRouteQueryDescriptor(route).results(for: self.store) {
                    if let point = location.point { points.append(point) }
                }
            }
            return points.isEmpty ? nil : points.sorted { $0.at < $1.at }
        }
    }
}

/// What lies beside a record: nil where there is nothing, and where it could not be read.
struct Beside<Value: Sendable>: Sendable {
    let value: Value?
    let failed: Bool
}

/// Looks beside a record. One of which something cannot be read is a record all the same; a locked phone, and whoever was stopped,
/// has not read it.
func lookBeside<Value: Sendable>(_ read: () async throws -> Value?) async throws -> Beside<Value> {
    do {
        return Beside(value: try await read(), failed: false)
    } catch {
        let why = HealthError(error)
        if why.meansNothingThere { return Beside(value: nil, failed: false) }
        guard case .failed = why, !Task.isCancelled else { throw error }
        return Beside(value: nil, failed: true)
    }
}
