import EbbCore
import Foundation

extension RecordKind {
    /// Records in one change set: a workout brings its route and its speed, a series its beats.
    var most: Int {
        switch self {
        case .restingHeartRate, .hrvRMSSD, .sleep: 1000
        case .hrvSDNN, .heartbeats: 200
        case .workouts: 20
        }
    }

    /// Whether something is read beside its records that may be shared on its own.
    var hasSides: Bool { self == .workouts }

    /// The order of a pass: beats come after the measurements they belong to.
    static let inOrder: [RecordKind] = [.sleep, .restingHeartRate, .hrvSDNN, .heartbeats, .hrvRMSSD, .workouts]
}

extension Pass {
    /// Records of a kind as the core takes them, with what the phone keeps beside them.
    func deliver(_ kind: RecordKind, _ records: [PhoneRecord]) async throws -> Delivered {
        switch kind {
        case .restingHeartRate, .hrvRMSSD, .sleep:
            Delivered(records: records.compactMap { $0.record(offsets) })
        case .hrvSDNN: try await deliver(measurements: records)
        case .heartbeats: try await deliver(heartbeats: records)
        case .workouts: try await deliver(workouts: records)
        }
    }

    /// Before the first beats are read they need not be looked up: they come with their own.
    private func deliver(measurements records: [PhoneRecord]) async throws -> Delivered {
        let known = try position(.heartbeats) != nil
        let beats = known ? try await others(.heartbeats, beside: records) : []
        return Delivered(records: measurements(records, beats: beats, offsets))
    }

    /// Their measurements once more, now with their beats; those that are not there yet look for theirs when they come. Where
    /// nothing is shown of measurements the beats wait, for there may be some.
    private func deliver(heartbeats records: [PhoneRecord]) async throws -> Delivered {
        let hrv = try await others(.hrvSDNN, beside: records)
        let whole = measurements(hrv, beats: records, offsets).filter { $0.hasBeats }
        if whole.count < records.count, try await !isShown(.hrvSDNN) { throw HealthError.notDetermined }
        return Delivered(records: whole, partial: records.filter(\.isPartial).map(\.span))
    }

    func deliver(workouts records: [PhoneRecord]) async throws -> Delivered {
        var delivered = Delivered()
        for case .workout(let meta, let span, let workout) in records {
            let speeds = try await speeds(of: workout, span)
            if speeds == nil || !workout.isWhole { delivered.partial.append(span) }
            let one = workout.delivered(meta, span, speeds: speeds ?? [], offsets)
            delivered.records.append(one.record)
            delivered.motion += one.motion
            workouts.insert(meta.id)
        }
        return delivered
    }

    /// The speed of a run; none where it cannot be read, which is no reason to do without the run.
    private func speeds(of workout: PhoneWorkout, _ span: DateInterval) async throws -> [PhoneSpeed]? {
        guard workout.activity == .run else { return [] }
        do {
            return try await beside { try await reader.speed(in: span.wholeMinutes) }
        } catch HealthError.failed {
            return nil
        }
    }

    /// Records of another kind at the time of some; far apart in time they are asked for apart.
    private func others(_ kind: RecordKind, beside records: [PhoneRecord]) async throws -> [PhoneRecord] {
        guard reader.kinds.contains(kind) else { return [] }
        var found: [PhoneRecord] = []
        for span in records.map({ besides($0.span) }).merged(gap: 7 * 86_400) {
            found += try await beside { try await reader.records(kind, in: span) }
        }
        return found
    }
}

extension HealthRecord {
    fileprivate var hasBeats: Bool {
        if case .sdnn(_, let beats) = body { !beats.isEmpty } else { false }
    }
}

extension [DateInterval] {
    /// The same time in as few spans as there are gaps longer than some seconds.
    func merged(gap: TimeInterval) -> [DateInterval] {
        sorted { $0.start < $1.start }.reduce(into: []) { merged, span in
            if let last = merged.last, span.start <= last.end + gap {
                merged[merged.count - 1] = DateInterval(start: last.start, end: Swift.max(last.end, span.end))
            } else {
                merged.append(span)
            }
        }
    }
}
