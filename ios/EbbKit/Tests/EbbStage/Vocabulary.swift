import EbbCore
import EbbDomain
import Foundation

// The words that the tests are written in.

let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

func day(_ text: String) -> LocalDay {
    guard let day = LocalDay(text) else { preconditionFailure("\(text) is no day") }
    return day
}

extension LocalDay {
    func minus(_ days: Int) -> LocalDay { advanced(by: -days) }
    func plus(_ days: Int) -> LocalDay { advanced(by: days) }

    /// A time of the day in Berlin, like `06:30`.
    func at(_ time: String) -> Date {
        let parts = time.split(separator: ":").compactMap { Double($0) }
        let midnight = Date(timeIntervalSince1970: Double(number) * 86_400)
        let wall = midnight + parts[0] * 3600 + parts[1] * 60
        return wall - Double(berlin.secondsFromGMT(for: wall - 3600))
    }
}

/// The morning on which most tests stand.
let today = day("2026-03-16")

/// A clock that goes on when told, and by a millisecond each time it is read: no two moments are one.
final class ManualClock: EbbDomain.Clock, @unchecked Sendable {
    private let lock = NSLock()
    private var instant: Date

    init(_ instant: Date) { self.instant = instant }

    func now() -> Moment {
        lock.withLock {
            instant += 0.001
            return Moment(instant, in: berlin)
        }
    }

    func offset(at instant: Date) -> Int32 { Int32(berlin.secondsFromGMT(for: instant)) }

    func pass(hours: Double) { lock.withLock { instant += hours * 3600 } }
    func pass(days: Double) { pass(hours: 24 * days) }
}

/// A value that several threads write.
final class Box<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Value

    init(_ value: Value) { kept = value }

    var value: Value {
        get { lock.withLock { kept } }
        set { lock.withLock { kept = newValue } }
    }

    func change<Result>(_ body: (inout Value) -> Result) -> Result { lock.withLock { body(&kept) } }
}

final class SettingsInMemory: Settings {
    private struct Kept {
        var notifications = false
        var notifiedOn: LocalDay?
        var lastSync: SyncNote?
        var syncs: [SyncNote] = []
        var languageTaken = false
        var askCycle = false
        var onboarded = false
    }

    private let kept = Box(Kept())

    var notifications: Bool {
        get { kept.value.notifications }
        set { kept.change { $0.notifications = newValue } }
    }
    var notifiedOn: LocalDay? {
        get { kept.value.notifiedOn }
        set { kept.change { $0.notifiedOn = newValue } }
    }
    var lastSync: SyncNote? {
        get { kept.value.lastSync }
        set {
            kept.change {
                $0.lastSync = newValue
                if let newValue { $0.syncs.append(newValue) }
            }
        }
    }
    var languageTaken: Bool {
        get { kept.value.languageTaken }
        set { kept.change { $0.languageTaken = newValue } }
    }
    var askCycle: Bool {
        get { kept.value.askCycle }
        set { kept.change { $0.askCycle = newValue } }
    }
    var onboarded: Bool {
        get { kept.value.onboarded }
        set { kept.change { $0.onboarded = newValue } }
    }
    /// Every end of a sync, in order.
    var syncs: [SyncNote] { kept.value.syncs }
}

/// What a widget would read, and what a phone would show.
final class Written: SnapshotWriter, Notifier {
    private let kept = Box(([String](), [NotificationText]()))

    var snapshots: [String] { kept.value.0 }
    var shown: [NotificationText] { kept.value.1 }

    func write(_ snapshot: String) { kept.change { $0.0.append(snapshot) } }
    func show(_ text: NotificationText) { kept.change { $0.1.append(text) } }
    func forget() { kept.change { $0.1 = [] } }
}

/// A folder that is gone with its owner.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
}

/// One athlete's phone with the core on it, to be synced and asked.
final class Athlete: Sendable {
    let clock: ManualClock
    let phone: FakePhone
    let core: Engine
    let settings = SettingsInMemory()
    /// Calls of the phone and the core, to be stopped at one of them.
    let steps = Steps()

    init(at instant: Date = today.at("08:00"), batch: Int = 1000, core: Engine? = nil) throws {
        clock = ManualClock(instant)
        phone = FakePhone(batch: batch)
        self.core = try core ?? Engine.inMemory()
    }

    /// A sync as a new process would make it.
    @discardableResult
    func sync() async -> SyncResult {
        let core = SteppedEngine(core, steps)
        return await Sync(engine: core, reader: SteppedReader(phone, steps), clock: clock, settings: settings).run()
    }

    func days(_ from: LocalDay, _ to: LocalDay) throws -> [DayValues] { try core.days(from: from, to: to) }

    func run(on day: LocalDay) throws -> Run? {
        let runs = try days(day, day).flatMap(\.runs)
        return runs.count == 1 ? runs[0] : nil
    }
}
