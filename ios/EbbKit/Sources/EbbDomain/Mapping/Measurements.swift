import EbbCore
import Foundation

/// The beats and their measurement are written at once, and begin within this many seconds of each other.
private let together = 2.0

/// Measurements of variability as the core takes them, each with the beats it was computed from: the phone keeps them apart, and
/// knows that they belong together by their writer and their time alone. Of several series the nearest counts. Beats without
/// a measurement are left out.
public func measurements(_ hrv: [PhoneRecord], beats: [PhoneRecord], _ offsets: Offsets) -> [HealthRecord] {
    let series = Dictionary(grouping: beats) { $0.meta.source.origin }
    return hrv.compactMap { record in
        guard case .hrv(let meta, let span, let milliseconds, .sdnn) = record else { return record.record(offsets) }
        let apart = { (beats: PhoneRecord) in abs(beats.span.start.timeIntervalSince(span.start)) }
        let own = series[meta.source.origin, default: []].filter { apart($0) <= together }
            .min { (apart($0), $0.meta.id.uuidString) < (apart($1), $1.meta.id.uuidString) }
        return meta.record(span, .sdnn(ms: milliseconds, beats: own?.coreBeats(since: span.start) ?? []), offsets)
    }
}

/// The span in which the other half of a measurement can lie.
func besides(_ span: DateInterval) -> DateInterval {
    DateInterval(start: span.start - together, end: span.end + together)
}

extension PhoneRecord {
    /// The beats, in milliseconds since the measurement began.
    fileprivate func coreBeats(since start: Date) -> [Beat] {
        guard case .heartbeats(_, let span, let beats) = self else { return [] }
        let shift = span.start.timeIntervalSince(start)
        return beats.compactMap { beat in
            let ms = ((shift + beat.secondsSinceStart) * 1000).rounded()
            return Int32(exactly: ms).map { Beat(atMs: $0, link: .gap(missing: beat.precededByGap)) }
        }
    }
}
