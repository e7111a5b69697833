import EbbCore
import Foundation

/// So many the core names at once; with fewer it has named all.
private let mostWanted = 400
/// Nights and runs in one change set.
private let windows = 8

extension Pass {
    /// Heart rate, of which only the nights and runs that the core wants are read. Until some is shown nothing is said to have been
    /// asked: it may be refused, and what was asked once is not wanted again.
    func heartRate() async throws {
        var (done, empty, isShown) = (Set<Interval>(), [Interval](), false)
        while true {
            let wanted = try engine.wantedHeartRate(at: clock.now())
            // The latest are wanted again and again, the others once.
            let new = wanted.filter { !done.contains($0) && $0.from < $0.to }
            for first in stride(from: 0, to: new.count, by: windows) {
                let batch = Array(new[first..<min(first + windows, new.count)])
                let (series, read) = try await read(batch)
                isShown = isShown || !series.isEmpty
                empty += read
                progress(.heartRate, first + batch.count, of: new.count)
                guard isShown else { continue }
                try write(Delivered(heartRate: series, asked: empty))
                empty = []
            }
            done.formUnion(wanted)
            guard isShown, !new.isEmpty, wanted.count >= mostWanted else { return }
        }
    }

    /// The heart rate of windows, and those of them that were read whole: of what lies before the shared time nobody knows.
    private func read(_ batch: [Interval]) async throws -> (series: [HeartRateSeries], whole: [Interval]) {
        let before = shared.values.max()
        var series: [HeartRateSeries] = []
        for window in batch {
            try Task.checkCancellation()
            let span = DateInterval(start: window.from, end: window.to)
            series += heartRateSeries(try await reader.heartRate(in: span.wholeMinutes), in: span)
        }
        try await askShared()
        let since = later(before, shared.values.max()) ?? .distantPast
        return (series, batch.filter { $0.from >= since })
    }

    /// A rating or a route may come after its workout, which the phone does not say: the latest are handed over once more. What
    /// the core holds already is nothing new to it.
    func recentWorkouts() async throws {
        let now = clock.now().instant
        let span = DateInterval(start: now - 172_800, end: now)
        let young = try await beside { try await reader.records(.workouts, in: span) }
        let recent = young.filter { !workouts.contains($0.meta.id) }
        for first in stride(from: 0, to: recent.count, by: RecordKind.workouts.most) {
            let batch = recent[first..<min(first + RecordKind.workouts.most, recent.count)]
            try write(try await deliver(workouts: Array(batch)))
        }
    }
}
