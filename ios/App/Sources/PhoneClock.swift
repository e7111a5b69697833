import EbbCore
import EbbDomain
import Foundation

/// The phone's clock and time zone: the one place of the app that reads them.
struct PhoneClock: Clock {
    func now() -> Moment { Moment(Date.now, in: .current) }

    func offset(at instant: Date) -> Int32 { Int32(TimeZone.current.secondsFromGMT(for: instant)) }
}
