import EbbCore
import Foundation

/// What follows once something new is in the core: the verdict, the widget's file, and the notification of the day.
public final class MorningUpdate: Sendable {
    private let engine: any EngineProtocol
    private let clock: any Clock
    private let settings: any Settings
    private let snapshots: any SnapshotWriter
    private let notifier: any Notifier
    private let queue: (any CheckInQueue)?
    /// A delivery and a screen may ask at once: the later verdict is the one that the widget gets.
    private let one = NSLock()

    /// - Parameter queue: what the widget's button and Siri wrote down while the app was away.
    public init(
        engine: any EngineProtocol, clock: any Clock, settings: any Settings, snapshots: any SnapshotWriter,
        notifier: any Notifier, queue: (any CheckInQueue)? = nil
    ) {
        self.engine = engine
        self.clock = clock
        self.settings = settings
        self.snapshots = snapshots
        self.notifier = notifier
        self.queue = queue
    }

    /// Judges this morning anew and tells the widget; what was said to the widget meanwhile comes first. Blocks.
    ///
    /// Throws an `EbbError`: the widget keeps what it has.
    ///
    /// - Parameter tell: the athlete too, once a day and only where they turned it on. Who looks at the screen needs no
    ///   notification, now and for the rest of the day.
    @discardableResult
    public func run(tell: Bool = false) throws -> Morning {
        try one.withLock {
            try queue?.drain(into: engine)
            let at = clock.now()
            let today = try engine.today(at: at)
            write(today.snapshot)
            try told(today.notification, at, isSeen: !tell)
            return today.morning
        }
    }

    /// Writes the widget's file alone, for a core from which everything was taken.
    public func snapshot() throws {
        try one.withLock { write(try engine.snapshot(at: clock.now())) }
    }

    /// Forgets what was said to the widget and is not in the core yet, and takes back what the notification says.
    ///
    /// Throws any error of the file system.
    func forget() throws {
        notifier.forget()
        try one.withLock { try queue?.forget() }
    }

    private func write(_ snapshot: String) {
        do {
            try snapshots.write(snapshot)
        } catch {
            // No room for 4 KB, or the phone was never unlocked since it started: the morning is shown all the same, and the
            // widget says by itself that what it has is old.
        }
    }

    private func told(_ text: NotificationText?, _ at: Moment, isSeen: Bool) throws {
        // Before the night is in there is nothing to say of it.
        guard settings.notifiedOn != at.day, try engine.night(day: at.day) != nil else { return }
        if !isSeen {
            guard settings.notifications, let text else { return }
            notifier.show(text)
        }
        settings.notifiedOn = at.day
    }
}
