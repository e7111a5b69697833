import EbbCore
import Foundation

/// Nights and runs in one change set.
private let windows = 8
/// So long, in seconds, a workout is looked at once more for what was added to it.
private let young: TimeInterval = 172_800

extension Pass {
    /// Heart rate, of which only the nights and runs that the core wants are read, the latest first. What is not shown, all of it or
    /// what lies before the shared time, is not said to have been asked: what was asked once is not wanted again.
    func heartRate() async throws {
        guard var since = try await sides()[.heartRate] else { return }
        var done = Set<Interval>()
        while true {
            let wanted = try engine.wantedHeartRate(at: clock.now())
            // The latest are wanted again and again, the others once.
            let new = wanted.filter { !done.contains($0) && $0.from < $0.to && $0.from >= since }
            guard !new.isEmpty else { return }
            for first in stride(from: 0, to: new.count, by: windows) {
                let batch = Array(new[first..<min(first + windows, new.count)])
                let series = try await read(batch)
                // Refused or narrowed while it was read: then what was not there proves nothing.
                guard let now = try await sides()[.heartRate] else { return }
                since = max(since, now)
                try write(Delivered(heartRate: series, asked: batch.filter { $0.from >= since }))
                progress(.heartRate, first + batch.count, of: new.count)
            }
            done.formUnion(wanted)
        }
    }

    private func read(_ batch: [Interval]) async throws -> [HeartRateSeries] {
        var series: [HeartRateSeries] = []
        for window in batch {
            try Task.checkCancellation()
            let span = DateInterval(start: window.from, end: window.to)
            series += heartRateSeries(try await reader.heartRate(in: span.wholeMinutes), in: span)
        }
        return series
    }

    /// A rating or a route may come after its workout, which the phone does not say: the latest are handed over once more. What
    /// the core holds already is nothing new to it. Where less is shown than before, or something cannot be read, it is left: it
    /// would take away what is known.
    func recentWorkouts() async throws {
        let (now, before) = (try await sides(), try position(.workouts)?.sides ?? [:])
        guard before.allSatisfy({ now[$0.key] != nil }) else { return }
        let at = clock.now().instant
        let all = try await beside { try await reader.records(.workouts, in: DateInterval(start: at - young, end: at)) }
        let recent = all.filter { !workouts.contains($0.meta.id) && !$0.isPartial }
        for first in stride(from: 0, to: recent.count, by: RecordKind.workouts.most) {
            let batch = recent[first..<min(first + RecordKind.workouts.most, recent.count)]
            try write(try await deliver(workouts: Array(batch)))
        }
    }
}
