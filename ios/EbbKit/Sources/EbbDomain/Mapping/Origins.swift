import EbbCore
import Foundation

/// Stands for a source without a name, as in an export.
private let unknownApp = "unknown"
/// The app of Apple's own records.
private let apple = "com.apple.health"

extension Source {
    /// Who wrote it as the core tells sources apart: Apple's own watch and phone are one app, every other goes by the name that
    /// its records bear in an export too.
    public var origin: Origin {
        let isApples = bundle == apple || bundle.hasPrefix("\(apple).")
        return Origin(platform: .ios, app: isApples ? apple : name.isEmpty ? unknownApp : name, name: name)
    }

    /// The hardware that measured; an empty one says nothing.
    var hardware: String? { device.flatMap { $0.isEmpty ? nil : $0 } }
}

/// The phone's offset from UTC in seconds at an instant.
public typealias Offsets = @Sendable (Date) -> Int32

extension Meta {
    /// A record as the core takes it: each end in the zone that it names, else in the one that the phone was in then.
    func record(_ span: DateInterval, _ body: RecordBody, _ offsets: Offsets) -> HealthRecord {
        let own = zone.flatMap(TimeZone.init(identifier:))
        func moment(_ instant: Date) -> Moment {
            own.map { Moment(instant, in: $0) } ?? Moment(instant: instant, offsetSeconds: offsets(instant))
        }
        return HealthRecord(
            origin: source.origin, device: source.hardware, nativeId: id.uuidString, start: moment(span.start),
            end: moment(span.end), body: body)
    }
}
