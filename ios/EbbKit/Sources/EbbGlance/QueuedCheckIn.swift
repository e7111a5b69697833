import Foundation

/// A check-in that was said where the core is not: in the widget, or to Siri. It stands in the queue's file as a line of JSON:
///
///     {"at":1773640800000,"day":20528,"offset":3600,"overall":"great"}
///
/// `at` is when it was said (UTC milliseconds), `offset` the phone's from UTC in seconds then, `day` the local day as days since
/// 1970-01-01, `overall` one of `awful`, `normal`, `great`. Unknown fields are passed over.
public struct QueuedCheckIn: Codable, Equatable, Sendable {
    /// When it was said: UTC milliseconds.
    public let at: Int64
    /// The local day that it is of: days since 1970-01-01.
    public let day: Int32
    /// The phone's offset from UTC then, in seconds.
    public let offset: Int32
    /// How the day feels, by the core's name.
    public let overall: String

    /// How the day of a moment feels.
    public init(_ overall: String, at instant: Date, offset: Int32) {
        at = Int64((instant.timeIntervalSince1970 * 1000).rounded())
        day = Int32(((instant.timeIntervalSince1970 + TimeInterval(offset)) / 86_400).rounded(.down))
        self.offset = offset
        self.overall = overall
    }

    /// Whether a moment is on its day, by the clock that was on the wall when it was said.
    public func isOfTheDay(of instant: Date) -> Bool { instant >= ends - 86_400 && instant < ends }

    /// When its day is over.
    var ends: Date { Date(timeIntervalSince1970: (Double(day) + 1) * 86_400 - Double(offset)) }

    /// The line as it is added to the file, in one write: an empty line comes first, so that it begins a line of its own even where
    /// the one before was torn.
    public func line() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Data("\n".utf8) + (try encoder.encode(self)) + Data("\n".utf8)
    }

    /// The check-ins of a file, in the order in which they were said; a line that is torn loses itself alone.
    public static func read(_ bytes: Data) -> [QueuedCheckIn] {
        bytes.split(separator: UInt8(ascii: "\n")).compactMap {
            try? JSONDecoder().decode(QueuedCheckIn.self, from: Data($0))
        }
    }
}
