import EbbCore
import Foundation

/// What only this phone's shell remembers; all of it can be lost without a loss to the athlete's data.
///
/// Every property is read and written from any thread.
public protocol Settings: AnyObject, Sendable {
    /// The morning's notification is wanted; off until the athlete turns it on.
    var notifications: Bool { get set }
    /// The day of the last notification: one a day.
    var notifiedOn: LocalDay? { get set }
    /// How the last sync ended.
    var lastSync: SyncNote? { get set }
    /// The phone's language was taken over; since then it is the athlete's to change.
    var languageTaken: Bool { get set }
    /// The check-in asks about days of a period; off until the athlete turns it on.
    var askCycle: Bool { get set }
    /// The first run was gone through, be it to the end or skipped.
    var onboarded: Bool { get set }
}

/// How a sync ended, to be said on the settings screen.
public struct SyncNote: Equatable, Sendable {
    /// When it ended.
    public let at: Date
    /// How.
    public let ended: SyncEnd
    /// Kinds of which the athlete shares only what is recent, and since when.
    public let sharedSince: [RecordKind: Date]

    public init(at: Date, ended: SyncEnd, sharedSince: [RecordKind: Date] = [:]) {
        self.at = at
        self.ended = ended
        self.sharedSince = sharedSince
    }
}

/// How a sync ended.
public enum SyncEnd: String, Sendable, CaseIterable {
    /// What the phone shows is in the core.
    case done
    /// The phone is locked: again once it is unlocked.
    case locked
    /// Nobody was asked yet what may be read.
    case notAsked
    /// The health data did not answer: again later.
    case unavailable
    /// Stopped from outside.
    case stopped
    /// The core failed; what it says is shown.
    case failed
}
