import EbbCore
import EbbDomain
import Foundation

@testable import EbbApp

// A phone that tests can hold in their hands.

/// Berlin: 16 March 2026, seven in the morning, until a day passes.
struct SevenOClock: Clock {
    private let days = Kept(0.0)
    func now() -> Moment {
        Moment(instant: Date(timeIntervalSince1970: 1_773_640_800 + 86_400 * days.now), offsetSeconds: 3600)
    }
    func offset(at instant: Date) -> Int32 { 3600 }
    func passADay() { days.change { $0 += 1 } }
}

final class Kept<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value
    init(_ value: Value) { self.value = value }
    var now: Value { lock.withLock { value } }
    func change(_ change: (inout Value) -> Void) { lock.withLock { change(&value) } }
}

final class SomeSettings: Settings, @unchecked Sendable {
    var notifications = false
    var notifiedOn: LocalDay?
    var lastSync: SyncNote?
    var languageTaken = false
    var askCycle = false
    var onboarded = false
}

/// Health data: one night, or none, or a sheet that nobody saw yet.
final class SomeHealth: HealthReader {
    struct State {
        var isAsked = true
        var isLocked = false
        var records: [PhoneRecord] = []
        var sharedSince: [RecordKind: Date] = [:]
        /// Holds who reads the workouts, which are read after the other records.
        var held: Held?
    }
    let state = Kept(State())
    let kinds = Set(RecordKind.allCases)

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        let state = state.now
        if state.isLocked { throw .locked }
        if kind == .workouts { await state.held?.wait() }
        let new = anchor == nil ? state.records.filter { $0.kind == kind } : []
        return Batch(added: new, deleted: [], anchor: Data([1]), more: false)
    }
    func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord] { [] }
    func heartRate(in span: DateInterval) async throws(HealthError) -> [PhoneHeartRate] { [] }
    func speed(in span: DateInterval) async throws(HealthError) -> [PhoneSpeed] { [] }
    func sharedSince() async throws(HealthError) -> [RecordKind: Date] { state.now.sharedSince }
    func sides() async throws(HealthError) -> [Side: Date] { [:] }
    func asked() async throws(HealthError) -> Bool { state.now.isAsked }
}

/// Holds whoever waits until it lets go.
final class Held: Sendable {
    private let state = Kept((isFree: false, waiting: [CheckedContinuation<Void, Never>]()))

    func wait() async {
        await withCheckedContinuation { one in
            var isFree = false
            state.change {
                isFree = $0.isFree
                if !isFree { $0.waiting.append(one) }
            }
            if isFree { one.resume() }
        }
    }

    /// Waits until somebody waits.
    func reached() async {
        while state.now.waiting.isEmpty { await Task.yield() }
    }

    func letGo() {
        var waiting: [CheckedContinuation<Void, Never>] = []
        state.change {
            waiting = $0.waiting
            $0 = (true, [])
        }
        for one in waiting { one.resume() }
    }
}

extension PhoneRecord {
    fileprivate var kind: RecordKind {
        switch self {
        case .restingHeartRate: .restingHeartRate
        case .hrv(_, _, _, let method): method == .sdnn ? .hrvSDNN : .hrvRMSSD
        case .heartbeats: .heartbeats
        case .sleep: .sleep
        case .workout: .workouts
        }
    }

    /// A resting heart rate of this morning.
    static var oneMorning: PhoneRecord {
        let source = Source(bundle: "com.apple.health.1", name: "My Watch", device: "Watch7,3")
        let at = Date(timeIntervalSince1970: 1_773_630_000)
        return .restingHeartRate(Meta(id: UUID(), source: source), DateInterval(start: at, end: at), bpm: 48)
    }
}

extension [PhoneRecord] {
    /// Two months as ever, and a week of a racing heart up to this morning, all with their nights.
    static var aBadWeek: [PhoneRecord] {
        let source = Source(bundle: "com.apple.health.1", name: "My Watch", device: "Watch7,3")
        return (0...66).flatMap { back in
            let morning = Date(timeIntervalSince1970: 1_773_630_000 - 86_400 * Double(back))
            let worse = back < 7 ? 9.0 : 0
            func during(_ from: Double, _ to: Double) -> DateInterval {
                DateInterval(start: morning + 3600 * from, end: morning + 3600 * to)
            }
            func meta() -> Meta { Meta(id: UUID(), source: source) }
            return [
                PhoneRecord.sleep(meta(), during(-5, 1), .asleep),
                .restingHeartRate(meta(), during(0, 0), bpm: 47 + Double(back % 3) + worse),
                .hrv(meta(), during(-2, -1.9), milliseconds: 58 + Double(back % 7) - 2.5 * worse, .rmssd),
            ]
        }
    }
}

struct Shown: SnapshotWriter, Notifier {
    let snapshots = Kept<[String]>([])
    let texts = Kept<[NotificationText]>([])
    func write(_ snapshot: String) { snapshots.change { $0.append(snapshot) } }
    func show(_ text: NotificationText) { texts.change { $0.append(text) } }
    func forget() { texts.change { $0 = [] } }
}

/// The system's time, counted.
@MainActor
final class CountedTime: GrantedTime {
    private(set) var begun = 0
    private(set) var ended = 0
    func begin(_ name: String) -> @MainActor @Sendable () -> Void {
        begun += 1
        return { self.ended += 1 }
    }
}

@MainActor
struct Phone {
    let folder: URL
    let health = SomeHealth()
    let settings = SomeSettings()
    let shown = Shown()
    let time = CountedTime()
    let clock = SevenOClock()
    let opening: Opening

    /// - Parameter whileOpening: happens while the core is being opened.
    init(_ folder: URL, opening whileOpening: @escaping @Sendable (Opening) -> Void = { _ in }) {
        self.folder = folder
        let opened = Kept<Opening?>(nil)
        let data = DataFolder {
            if let opening = opened.now { whileOpening(opening) }
            return folder.appendingPathComponent("Ebb")
        }
        opening = Opening(
            folder: data, reader: health, clock: clock,
            settings: settings, snapshots: shown, notifier: shown, time: time)
        opened.change { [opening] in $0 = opening }
    }

    var database: URL { folder.appendingPathComponent("Ebb/ebb.db") }

    /// Whether the core answers just now.
    func isOpen() async throws -> Bool {
        do {
            _ = try await opening.engine().engine.profile()
            return true
        } catch EbbError.Closed {
            return false
        }
    }
}
