import Foundation

extension Moment {
    /// An instant as a clock in a time zone had it.
    public init(_ instant: Date, in zone: TimeZone) {
        self.init(instant: instant, offsetSeconds: Int32(zone.secondsFromGMT(for: instant)))
    }

    /// The day that it was there, from midnight to midnight.
    public var day: LocalDay {
        let seconds = instant.timeIntervalSince1970 + TimeInterval(offsetSeconds)
        return LocalDay(number: Int32((seconds / 86_400).rounded(.down)))
    }
}
