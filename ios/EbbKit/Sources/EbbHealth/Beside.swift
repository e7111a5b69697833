import EbbDomain
import HealthKit

// What HealthKit keeps beside a sample: the beats of a series, the effort and the route of a workout.
extension HealthKitReader {
    func series(_ sample: HKHeartbeatSeriesSample) async throws -> PhoneRecord? {
        guard let time = sample.time else { return nil }
        let beats = try await beside {
            var beats: [Heartbeat] = []
            for try await beat in HKHeartbeatSeriesQueryDescriptor(sample).results(for: self.store) {
                beats.append(
                    Heartbeat(secondsSinceStart: beat.timeIntervalSinceStart, precededByGap: beat.precededByGap))
            }
            return beats
        }
        return beats.map { .heartbeats(sample.meta, time, $0) }
    }

    func workout(_ sample: HKWorkout) async throws -> PhoneRecord? {
        guard let time = sample.time else { return nil }
        var workout = sample.plain(in: time)
        if #available(iOS 18.0, macOS 15.0, *) {
            workout.effort = try await effort(.effort, of: sample)
            workout.estimatedEffort = try await effort(.estimatedEffort, of: sample)
        }
        // Where someone walked is nobody's business: Ebb draws grade from runs alone.
        if workout.activity == .run { workout.route = try await route(of: sample) }
        return .workout(sample.meta, time, workout)
    }

    @available(iOS 18.0, macOS 15.0, *)
    private func effort(_ type: ReadType, of workout: HKWorkout) async throws -> Double? {
        let related = HKQuery.predicateForWorkoutEffortSamplesRelated(workout: workout, activity: nil)
        let samples = HKSamplePredicate<HKQuantitySample>.quantitySample(
            type: HKQuantityType(type.quantity), predicate: related)
        let latest = HKSampleQueryDescriptor(
            predicates: [samples], sortDescriptors: [SortDescriptor(\.endDate, order: .reverse)], limit: 1)
        let found = try await beside { try await latest.result(for: self.store) }
        return found?.first?.quantity.doubleValue(for: .appleEffortScore())
    }

    private func route(of workout: HKWorkout) async throws -> [PhonePoint]? {
        let own = HKSamplePredicate<HKWorkoutRoute>.workoutRoute(HKQuery.predicateForObjects(from: workout))
        let query = HKSampleQueryDescriptor(predicates: [own], sortDescriptors: [])
        return try await beside {
            var points: [PhonePoint] = []
            for route in try await query.result(for: self.store) {
                for try await location in HKWorkoutRouteQueryDescriptor(route).results(for: self.store) {
                    if let point = location.point { points.append(point) }
                }
            }
            return points.isEmpty ? nil : points.sorted { $0.at < $1.at }
        }
    }

    /// What is read beside a record; nil where there is nothing. Every other error is the record's too: it comes again.
    private func beside<Found>(_ read: () async throws -> Found?) async throws -> Found? {
        do {
            return try await read()
        } catch {
            let failed = HealthError(error)
            if failed.meansNothingThere { return nil }
            throw failed
        }
    }
}
