import EbbDomain
import Foundation

/// HealthKit in memory, at its worst: what is refused looks empty and moves the anchor all the same, what becomes hidden is said to be
/// deleted, and what is shown again is not said to be new.
final class FakePhone: HealthReader, @unchecked Sendable {
    private struct Entry {
        let id: UUID
        let deleted: Bool
    }

    private let lock = NSLock()
    private let batch: Int
    private var records: [RecordKind: [UUID: PhoneRecord]] = [:]
    private var log: [RecordKind: [Entry]] = [:]
    private var hidden: Set<UUID> = []
    private var epoch = 0
    /// By days since 1970.
    private var heart: [Int: [PhoneHeartRate]] = [:]
    private var speeds: [Int: [PhoneSpeed]] = [:]
    private var made: [String] = []
    private var whole = 0
    private var set = Switches()

    /// What a person can set.
    struct Switches {
        var kinds = Set(RecordKind.allCases)
        var denied: Set<RecordKind> = []
        var undetermined: Set<RecordKind> = []
        var locked = false
        var asked = true
        var since: Date?
        /// Of what is shared since another time than the rest.
        var kindSince: [RecordKind: Date] = [:]
        var sideSince: [Side: Date] = [:]
        var hiddenSides: Set<Side> = []
        /// Records of which what lies beside them cannot be read.
        var broken: Set<UUID> = []
        /// What the next calls fail with, one each; then all is well again.
        var failures: [HealthError] = []
    }

    init(batch: Int) { self.batch = batch }

    var kinds: Set<RecordKind> { lock.withLock { set.kinds } }
    var calls: [String] { lock.withLock { made } }
    func forgetCalls() { lock.withLock { made = [] } }

    /// Everything that is there, be it shown or not.
    var held: [PhoneRecord] {
        lock.withLock { records.values.flatMap(\.values).sorted { $0.meta.id.uuidString < $1.meta.id.uuidString } }
    }
    var samples: ([PhoneHeartRate], [PhoneSpeed]) {
        lock.withLock { (heart.values.flatMap(\.self), speeds.values.flatMap(\.self)) }
    }

    func change(_ body: (inout Switches) -> Void) { lock.withLock { body(&set) } }

    /// Whether only what is recent is shared.
    var isShared: Bool { lock.withLock { set.since != nil } }

    func write(_ written: [PhoneRecord]) {
        lock.withLock {
            for record in written where records[record.kind]?[record.meta.id] == nil {
                records[record.kind, default: [:]][record.meta.id] = record
                log[record.kind, default: []].append(Entry(id: record.meta.id, deleted: false))
            }
        }
    }

    func write(heartRate: [PhoneHeartRate]) {
        lock.withLock { for one in heartRate { heart[one.at.start.number, default: []].append(one) } }
    }

    func write(speed: [PhoneSpeed]) {
        lock.withLock { for one in speed { speeds[one.at.start.number, default: []].append(one) } }
    }

    /// HealthKit changes no record, but a workout may get a rating or a route that it does not say.
    func add(to name: String, _ workout: PhoneRecord) {
        lock.withLock { records[.workouts]?[id(name)] = workout }
    }

    func delete(_ names: String...) {
        lock.withLock {
            for id in names.map(id) {
                for kind in RecordKind.allCases where records[kind]?.removeValue(forKey: id) != nil {
                    log[kind, default: []].append(Entry(id: id, deleted: true))
                }
            }
        }
    }

    /// Every anchor so far is worth nothing any more.
    func invalidateAnchors() { lock.withLock { epoch += 1 } }

    /// Shares only what is recent, or everything.
    func share(since: Date?) {
        lock.withLock {
            set.since = since
            for (kind, own) in records {
                for (id, record) in own where record.span.start < since ?? .distantPast && hidden.insert(id).inserted {
                    log[kind, default: []].append(Entry(id: id, deleted: true))
                }
            }
            hidden = hidden.filter { id in records.values.contains { $0[id].map { !shown($0) } ?? false } }
        }
    }

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail = .all
    ) throws(HealthError) -> Batch {
        try call("changes \(kind)", kind)
        lock.lock()
        defer { lock.unlock() }
        let all = log[kind, default: []]
        if set.denied.contains(kind) {
            // What is refused may be said to be gone.
            let gone = Array(records[kind, default: [:]].keys)
            return Batch(added: [], deleted: anchor == nil ? [] : gone, anchor: named(all.count), more: false)
        }
        var place = 0
        if let anchor {
            let parts = String(decoding: anchor, as: UTF8.self).split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2, parts[1] == epoch else { throw .anchorInvalid }
            place = parts[0]
        }
        var (added, deleted) = ([PhoneRecord](), [UUID]())
        while place < all.count, added.count + deleted.count < min(limit, batch) {
            let entry = all[place]
            let record = records[kind]?[entry.id].flatMap { shown($0) ? $0 : nil }
            if entry.deleted {
                // What was hidden and is shown again is not said to be deleted.
                if record == nil { deleted.append(entry.id) }
            } else if let record {
                added.append(record)
            }
            place += 1
        }
        let (wanted, known) = (added.filter { detail.wants($0.meta.id) }, added.filter { !detail.wants($0.meta.id) })
        whole += wanted.count
        return Batch(
            added: wanted.map(seen), known: known.map(\.meta.id), deleted: deleted, anchor: named(place),
            more: place < all.count)
    }

    /// A record with as much of what lies beside it as is shown and can be read.
    private func seen(_ record: PhoneRecord) -> PhoneRecord {
        let isBroken = set.broken.contains(record.meta.id)
        switch record {
        case .heartbeats(let meta, let span, _) where isBroken: return .heartbeats(meta, span, [])
        case .workout(let meta, let span, var workout):
            if !shows(.route, span.start) || isBroken { workout.route = nil }
            if !shows(.effort, span.start) { workout.effort = nil }
            if !shows(.distance, span.start) { workout.distanceM = nil }
            if !shows(.heartRate, span.start) { workout.averageHeartRate = nil }
            workout.isWhole = !isBroken
            return .workout(meta, span, workout)
        default: return record
        }
    }

    private func shows(_ side: Side, _ at: Date) -> Bool {
        !set.hiddenSides.contains(side) && at >= set.sideSince[side] ?? set.since ?? .distantPast
    }

    func sides() throws(HealthError) -> [Side: Date] {
        try call("sides", nil)
        return lock.withLock {
            let workouts = records[.workouts, default: [:]].values
            var sides: [Side: Date] = [:]
            for side in Side.allCases {
                let since = set.sideSince[side] ?? set.since ?? .distantPast
                let isShown =
                    switch side {
                    case .heartRate: heart.values.joined().contains { shows(side, $0.at.start) }
                    case .speed: speeds.values.joined().contains { shows(side, $0.at.start) }
                    case .distance, .route, .effort: workouts.contains { $0.has(side) && shows(side, $0.span.start) }
                    }
                if isShown { sides[side] = since }
            }
            return sides
        }
    }

    /// How many records were asked for with all they say.
    var readWhole: Int { lock.withLock { whole } }

    func records(_ kind: RecordKind, in span: DateInterval) throws(HealthError) -> [PhoneRecord] {
        try call("records \(kind)", kind)
        lock.lock()
        defer { lock.unlock() }
        guard !set.denied.contains(kind) else { return [] }
        return records[kind, default: [:]].values.filter { $0.span.intersects(span) && shown($0) }
            .sorted { ($0.span.start, $0.meta.id.uuidString) < ($1.span.start, $1.meta.id.uuidString) }
            .map(seen)
    }

    func heartRate(in span: DateInterval) throws(HealthError) -> [PhoneHeartRate] {
        try call("heartRate", nil)
        return lock.withLock {
            (span.start.number - 1...span.end.number).flatMap { heart[$0] ?? [] }
                .filter { span.intersects($0.at) && shows(.heartRate, $0.at.start) }
        }
    }

    func speed(in span: DateInterval) throws(HealthError) -> [PhoneSpeed] {
        try call("speed", nil)
        return lock.withLock {
            (span.start.number - 1...span.end.number).flatMap { speeds[$0] ?? [] }
                .filter { span.intersects($0.at) && shows(.speed, $0.at.start) }
        }
    }

    func sharedSince() throws(HealthError) -> [RecordKind: Date] {
        try call("sharedSince", nil)
        return lock.withLock {
            set.kinds.reduce(into: [:]) { $0[$1] = set.kindSince[$1] ?? set.since }
        }
    }

    func asked() throws(HealthError) -> Bool {
        try call("asked", nil)
        return lock.withLock { set.asked }
    }

    private func shown(_ record: PhoneRecord) -> Bool {
        record.span.start >= set.kindSince[record.kind] ?? set.since ?? .distantPast
    }

    private func named(_ place: Int) -> Data { Data("\(place):\(epoch)".utf8) }

    private func call(_ name: String, _ kind: RecordKind?) throws(HealthError) {
        lock.lock()
        defer { lock.unlock() }
        made.append(name)
        if set.locked { throw .locked }
        if !set.failures.isEmpty { throw set.failures.removeFirst() }
        if let kind, set.undetermined.contains(kind) { throw .notDetermined }
        if kind == nil, set.undetermined == set.kinds { throw .notDetermined }
    }
}

extension PhoneRecord {
    fileprivate func has(_ side: Side) -> Bool {
        guard case .workout(_, _, let workout) = self else { return false }
        switch side {
        case .distance: return workout.distanceM != nil
        case .route: return workout.route != nil
        case .effort: return workout.effort != nil
        case .heartRate, .speed: return false
        }
    }

    var kind: RecordKind {
        switch self {
        case .restingHeartRate: .restingHeartRate
        case .hrv(_, _, _, .sdnn): .hrvSDNN
        case .hrv(_, _, _, .rmssd): .hrvRMSSD
        case .heartbeats: .heartbeats
        case .sleep: .sleep
        case .workout: .workouts
        }
    }
}

extension Date {
    /// Days since 1970.
    fileprivate var number: Int { Int(timeIntervalSince1970) / 86_400 }
}
