import EbbDomain
import EbbGlance
import EbbHealth
import HealthKit
import UIKit
import WidgetKit

/// The ports of the domain with this phone's adapters in them, one of each. Made without touching a disk.
@MainActor
final class Parts {
    /// What is seen.
    let screens: Screens
    private let shared: Opening
    private let observers: HealthObservers
    private let front: Front

    init() {
        let store = HKHealthStore()
        let time = BackgroundTime()
        let reader = HealthKitReader(store: store)
        let shared = Opening(
            folder: .phone, reader: reader, clock: PhoneClock(), settings: PhoneSettings(.standard),
            snapshots: SnapshotFile(folder: AppGroup.folder) { WidgetCenter.shared.reloadAllTimelines() },
            queue: AppGroup.folder.map { CheckInFile(folder: $0) }, notifier: MorningNotifier(), time: time)
        let front = Front(shared, time: time)
        let asking = Asking(reader: reader)
        let screens = Screens(parts: shared, ask: { try await asking.ask() })
        let observers = HealthObservers(
            store: store, trouble: { kind, error in AppLog.failed("observing \(kind.rawValue)", error) },
            // Who looks at the screen sees it there, and needs no notification.
            read: { if await front.isInFront { await screens.refresh() } else { await shared.read() } })
        time.onExpiry = {
            // Who is back in front has all the time there is.
            if front.isInFront { return {} }
            observers.expire()
            return { await shared.expired() }
        }
        asking.onAnswer = { observers.start() }
        self.screens = screens
        self.shared = shared
        self.observers = observers
        self.front = front
    }

    /// Has HealthKit tell what is new from now on.
    func observe() { observers.start() }

    /// At a launch nothing is being handed on: what a process that was ended has left of it goes.
    func tidy() { screens.forgetTemporary() }

    /// The app is in front: what is known is drawn, then what is new.
    func appeared() {
        front.appeared()
        Task { [screens] in await screens.open() }
    }

    /// It is another day: whoever looks sees that one's morning. Who comes back later sees it then.
    func timeChanged() {
        guard front.isInFront else { return }
        Task { [screens] in await screens.open() }
    }

    /// The app is not in front any more, and may be suspended.
    func left() { front.left() }

    /// The phone was unlocked.
    func unlocked() { Task { [shared] in await shared.read() } }
}

/// The system's sheet of what may be read, and what follows on it.
@MainActor
private final class Asking: Sendable {
    private let reader: HealthKitReader
    /// What was asked for now is told of from now on.
    var onAnswer: (@Sendable () -> Void)?

    init(reader: HealthKitReader) { self.reader = reader }

    func ask() async throws {
        try await reader.ask()
        onAnswer?()
    }
}
