import EbbCore
import Foundation

/// A session as the core takes it, with the minutes of speed and grade that belong to it.
public struct DeliveredWorkout: Sendable {
    /// The session.
    public let record: HealthRecord
    /// Of a run, its minutes by app and device.
    public let motion: [MotionSeries]
}

extension PhoneWorkout {
    /// The session as the core takes it.
    ///
    /// - Parameter speeds: samples that may lie inside, of any app; of a run they count where it has no route.
    public func delivered(
        _ meta: Meta, _ span: DateInterval, speeds: [PhoneSpeed], _ offsets: Offsets
    ) -> DeliveredWorkout {
        let route = activity == .run ? self.route.map { points in coreRoute(points, span) } : nil
        let body = RecordBody.workout(
            activity: activity.core, movingS: movingS(span), distanceM: distanceM ?? route?.distanceM,
            meanHr: averageHeartRate, ascentM: ascentM ?? route?.ascentM,
            // 0 is a rating that was skipped. What the phone estimates is not the athlete's word.
            effort: effort.flatMap { (1...10).contains($0) ? $0 : nil }, temperatureC: temperatureC)
        let record = meta.record(span, body, offsets)
        return DeliveredWorkout(record: record, motion: activity == .run ? motion(record, route, speeds, span) : [])
    }

    private func coreRoute(_ points: [PhonePoint], _ span: DateInterval) -> Route {
        let points = points.map {
            RoutePoint(
                at: $0.at, latitude: $0.latitude, longitude: $0.longitude, heightM: $0.heightM, accuracyM: $0.accuracyM)
        }
        return runRoute(points: points, start: span.start, end: span.end)
    }

    /// Of the session's own app and device the minutes of the route, else of the samples of speed; of others their samples.
    private func motion(
        _ record: HealthRecord, _ route: Route?, _ speeds: [PhoneSpeed], _ span: DateInterval
    ) -> [MotionSeries] {
        let sampled = speedSeries(speeds, in: span)
        guard let route, !route.minutes.isEmpty else { return sampled }
        let own = MotionSeries(origin: record.origin, device: record.device, minutes: route.minutes)
        return sampled.filter { $0.origin != own.origin || $0.device != own.device } + [own]
    }

    private func movingS(_ span: DateInterval) -> Double {
        duration > 0 ? duration : span.duration - covered(pauses.compactMap { $0.intersection(with: span) })
    }
}

/// Seconds covered by spans that may overlap.
private func covered(_ spans: [DateInterval]) -> TimeInterval {
    var reached = Date.distantPast
    var sum = 0.0
    for span in spans.sorted(by: { $0.start < $1.start }) where span.end > reached {
        sum += span.end.timeIntervalSince(max(span.start, reached))
        reached = span.end
    }
    return sum
}

extension PhoneActivity {
    fileprivate var core: Activity {
        switch self {
        case .run: .run
        case .walk: .walk
        case .strength: .strength
        case .other: .cross
        }
    }
}
