import EbbCore
import Foundation

/// Who wrote a sample, and with what.
private struct Writer: Hashable {
    let origin: Origin
    let device: String?

    init(_ source: Source) {
        origin = source.origin
        device = source.hardware
    }
}

/// Heart rate inside a window as minutes, one series for each app and device.
public func heartRateSeries(_ samples: [PhoneHeartRate], in window: DateInterval) -> [HeartRateSeries] {
    let whole = window.wholeMinutes
    return Dictionary(grouping: samples.filter { whole.holds($0.at.start) }) { Writer($0.source) }.map { writer, own in
        let minutes = heartRateMinutes(samples: own.map { HeartRateSample(at: $0.at.start, bpm: $0.bpm) })
        return HeartRateSeries(origin: writer.origin, device: writer.device, minutes: minutes)
    }
    .filter { !$0.minutes.isEmpty }
    .sorted { ($0.origin.name, $0.device ?? "") < ($1.origin.name, $1.device ?? "") }
}

/// Speed inside a run as minutes, one series for each app and device. The mean of a stretch longer than a minute says nothing of
/// its minutes.
public func speedSeries(_ samples: [PhoneSpeed], in run: DateInterval) -> [MotionSeries] {
    let whole = run.wholeMinutes
    let short = samples.filter { $0.at.duration <= 60 && whole.holds($0.at.middle) }
    return Dictionary(grouping: short) { Writer($0.source) }.map { writer, own in
        let minutes = speedMinutes(samples: own.map { SpeedSample(at: $0.at.middle, speed: $0.metresPerSecond) })
        return MotionSeries(origin: writer.origin, device: writer.device, minutes: minutes)
    }
    .filter { !$0.minutes.isEmpty }
    .sorted { ($0.origin.name, $0.device ?? "") < ($1.origin.name, $1.device ?? "") }
}

extension DateInterval {
    /// The span widened to whole minutes. The mean of a minute that was seen in part would take the place of the whole one, for
    /// what the phone delivers counts before an export's.
    var wholeMinutes: DateInterval {
        let minute = { (date: Date) in date.timeIntervalSince1970 / 60 }
        return DateInterval(
            start: Date(timeIntervalSince1970: 60 * minute(start).rounded(.down)),
            end: Date(timeIntervalSince1970: 60 * minute(end).rounded(.up)))
    }

    /// Whether an instant lies inside, the end left out.
    func holds(_ instant: Date) -> Bool { instant >= start && instant < end }

    fileprivate var middle: Date { start + duration / 2 }
}
