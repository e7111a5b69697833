import EbbCore
import Foundation

/// So many the core names at once; with fewer it has named all.
private let mostWanted = 400
/// Nights and runs in one change set.
private let windows = 8

extension Pass {
    /// Heart rate, of which only the nights and runs that the core wants are read.
    func heartRate() async throws {
        var done = Set<Interval>()
        while true {
            let wanted = try engine.wantedHeartRate(at: clock.now())
            // The latest are wanted again and again, the others once.
            let new = wanted.filter { !done.contains($0) }
            for first in stride(from: 0, to: new.count, by: windows) {
                let batch = Array(new[first..<min(first + windows, new.count)])
                try await read(batch)
                progress(.heartRate, first + batch.count, of: new.count)
            }
            done.formUnion(wanted)
            guard !new.isEmpty, wanted.count >= mostWanted else { return }
        }
    }

    private func read(_ batch: [Interval]) async throws {
        var delivered = Delivered(asked: batch)
        for window in batch where window.from < window.to {
            try Task.checkCancellation()
            let span = DateInterval(start: window.from, end: window.to)
            delivered.heartRate += heartRateSeries(try await reader.heartRate(in: span.wholeMinutes), in: span)
        }
        try write(delivered)
    }

    /// A rating or a route may come after its workout, which the phone does not say: the latest are handed over once more. What
    /// the core holds already is nothing new to it.
    func recentWorkouts() async throws {
        let now = clock.now().instant
        let recent = try await beside { try await reader.records(.workouts, in: DateInterval(start: now - 172_800, end: now)) }
            .filter { !workouts.contains($0.meta.id) }
        for first in stride(from: 0, to: recent.count, by: RecordKind.workouts.most) {
            let batch = recent[first..<min(first + RecordKind.workouts.most, recent.count)]
            try write(try await deliver(workouts: Array(batch)))
        }
    }
}
