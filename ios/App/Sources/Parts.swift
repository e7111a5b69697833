import EbbDomain
import EbbHealth
import HealthKit
import UIKit
import WidgetKit

/// The ports of the domain with this phone's adapters in them, one of each. Made without touching a disk.
@MainActor
final class Parts {
    /// What the screen and the background share.
    let shared: Opening
    private let reader: HealthKitReader
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
        let observers = HealthObservers(
            store: store, trouble: { kind, error in AppLog.failed("observing \(kind.rawValue)", error) },
            read: { await shared.read() })
        time.onExpiry = {
            observers.expire()
            return { await shared.expired() }
        }
        self.reader = reader
        self.shared = shared
        self.observers = observers
        front = Front(shared, time: time)
    }

    /// Has HealthKit tell what is new from now on.
    func observe() { observers.start() }

    /// Shows the system's sheet of what may be read.
    var ask: @Sendable () async throws -> Void { { [reader] in try await reader.ask() } }

    /// The app is in front.
    func appeared() { front.appeared() }

    /// The app is not in front any more, and may be suspended.
    func left() { front.left() }

    /// The phone was unlocked.
    func unlocked() { Task { [shared] in await shared.read() } }
}
