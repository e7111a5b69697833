import EbbCore
import Foundation

/// The phone's clock; nothing else in this module knows what time it is.
public protocol Clock: Sendable {
    /// Now, with the phone's offset from UTC.
    func now() -> Moment

    /// The offset from UTC in seconds that the phone's own time zone had at an instant: for records that do not say theirs.
    func offset(at instant: Date) -> Int32
}
