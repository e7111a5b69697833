import EbbCore
import Foundation

/// What goes into the core at once.
struct Delivered {
    var records: [HealthRecord] = []
    var deletions: [String] = []
    var motion: [MotionSeries] = []
    var heartRate: [HeartRateSeries] = []
    var asked: [Interval] = []
    /// Times of records of which something could not be read.
    var partial: [DateInterval] = []
}

/// One pass over the phone: the way from there into the core.
final class Pass {
    let engine: any EngineProtocol
    let reader: any HealthReader
    let clock: any Clock
    private let report: (SyncProgress?) -> Void

    /// Since when each kind is shared, as it was last asked.
    private(set) var shared: [RecordKind: Date] = [:]
    /// Workouts that were handed over in this pass.
    var workouts: Set<UUID> = []

    init(
        engine: any EngineProtocol, reader: any HealthReader, clock: any Clock,
        report: @escaping (SyncProgress?) -> Void
    ) {
        self.engine = engine
        self.reader = reader
        self.clock = clock
        self.report = report
    }

    var offsets: Offsets {
        let clock = clock
        return { clock.offset(at: $0) }
    }

    /// Asks anew since when a kind is shared.
    func askShared(_ kind: RecordKind) async throws -> Date? {
        try await askShared()
        return shared[kind]
    }

    /// Asks anew since when what is shared.
    func askShared() async throws {
        try Task.checkCancellation()
        shared = try await reader.sharedSince()
    }

    /// Whether anything is shown of a kind.
    func isShown(_ kind: RecordKind) async throws -> Bool {
        var batch = try await changes(kind, after: nil, .ids)
        while batch.isEmpty, batch.more {
            batch = try await changes(kind, after: batch.anchor, .ids)
        }
        return !batch.isEmpty
    }

    /// What came of a kind since an anchor, in a bounded batch.
    func changes(_ kind: RecordKind, after anchor: Data?, _ detail: Detail = .all) async throws -> Batch {
        try Task.checkCancellation()
        return try await reader.changes(kind, after: anchor, limit: kind.most, detail: detail)
    }

    /// The sides that are shown now.
    func sides() async throws -> Sides {
        try Task.checkCancellation()
        return try await reader.sides()
    }

    func position(_ kind: RecordKind) throws -> Position? {
        try Position.of(engine.cursor(platform: .ios, kind: kind.rawValue))
    }

    /// Writes records and a position in one transaction.
    func write(_ delivered: Delivered, _ position: (kind: RecordKind, to: Position)? = nil) throws {
        try Task.checkCancellation()
        let cursors = try position.map {
            [Cursor(platform: .ios, kind: $0.kind.rawValue, position: try $0.to.bytes())]
        }
        let changes = ChangeSet(
            records: delivered.records,
            deletions: delivered.deletions.map { Deletion(platform: .ios, nativeId: $0) },
            heartRate: delivered.heartRate, motion: delivered.motion, cursors: cursors ?? [],
            heartRateAsked: delivered.asked)
        _ = try engine.apply(changes: changes, at: clock.now())
    }

    /// The phone's ids of what the core holds of a kind, of what begins at an instant or later.
    func held(_ kind: RecordKind, from: Date? = nil) throws -> Set<String> {
        let held: HeldKind? =
            switch kind {
            case .restingHeartRate: .restingHeartRate
            case .hrvSDNN, .hrvRMSSD: .hrv
            case .sleep: .sleep
            case .workouts: .workout
            // A part of their measurement.
            case .heartbeats: nil
            }
        guard let held else { return [] }
        let span = Interval(from: from ?? .distantPast, to: .distantFuture)
        return Set(try engine.nativeIds(platform: .ios, kind: held, span: span))
    }

    func progress(_ part: SyncProgress.Part, _ done: Int, of: Int? = nil) {
        report(SyncProgress(part: part, done: done, of: of))
    }
}

extension Batch {
    /// Nothing is there; something may be gone.
    fileprivate var isEmpty: Bool { added.isEmpty && known.isEmpty }

    /// The phone's ids of what is there.
    var ids: Set<String> { Set((added.map(\.meta.id) + known).map(\.uuidString)) }
}

/// What is read beside something else; nothing where nobody was asked for it yet.
func beside<Value>(_ read: () async throws -> [Value]) async throws -> [Value] {
    try Task.checkCancellation()
    do {
        return try await read()
    } catch HealthError.notDetermined {
        return []
    }
}
