import EbbCore
import EbbDomain
import Foundation

/// Counts the calls of a sync, and lets something happen before one of them; after a call is before the next.
final class Steps: Sendable {
    private struct Count {
        var made = 0
        var place = Int.max
        var event: @Sendable () -> Void = {}
        var dead = false
    }

    private let count = Box(Count())
    /// What an event has begun and a phone that is asked something has done by then.
    let settling = Box<Task<Void, Never>?>(nil)

    /// Whether the process has ended.
    var dead: Bool { count.value.dead }

    /// How many calls there were since it was last set.
    var made: Int { count.value.made }

    /// Something happens before call number `step`, from 1, counted from now.
    func at(_ step: Int, _ event: @escaping @Sendable () -> Void) {
        count.value = Count(place: step, event: event)
    }

    /// The process ends before a call: neither it nor any later one is made.
    func kill(at step: Int) { at(step) { [count] in count.change { $0.dead = true } } }

    func live() { count.value = Count() }

    /// Whether the call is made.
    func step() -> Bool {
        let event = count.change { count in
            count.made += 1
            return count.made == count.place ? count.event : nil
        }
        event?()
        return !dead
    }
}

struct SteppedReader: HealthReader {
    private let phone: FakePhone
    private let steps: Steps

    init(_ phone: FakePhone, _ steps: Steps) { (self.phone, self.steps) = (phone, steps) }

    var kinds: Set<RecordKind> { phone.kinds }

    private func step() async throws(HealthError) {
        let isMade = steps.step()
        await steps.settling.value?.value
        if !isMade { throw .unavailable }
    }

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        try await step()
        return try phone.changes(kind, after: anchor, limit: limit, detail: detail)
    }

    func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord] {
        try await step()
        return try phone.records(kind, in: span)
    }

    func heartRate(in span: DateInterval) async throws(HealthError) -> [PhoneHeartRate] {
        try await step()
        return try phone.heartRate(in: span)
    }

    func speed(in span: DateInterval) async throws(HealthError) -> [PhoneSpeed] {
        try await step()
        return try phone.speed(in: span)
    }

    func sharedSince() async throws(HealthError) -> [RecordKind: Date] {
        try await step()
        return try phone.sharedSince()
    }

    func sides() async throws(HealthError) -> [Side: Date] {
        try await step()
        return try phone.sides()
    }

    func asked() async throws(HealthError) -> Bool {
        try await step()
        return try phone.asked()
    }
}

/// The same core behind another handle.
final class SteppedEngine: Engine, @unchecked Sendable {
    private var steps = Steps()

    convenience init(_ engine: Engine, _ steps: Steps) {
        self.init(unsafeFromHandle: engine.uniffiCloneHandle())
        self.steps = steps
    }

    private func step() throws {
        if !steps.step() { throw EbbError.Closed(message: "the process has ended") }
    }

    override func apply(changes: ChangeSet, at: Moment) throws -> ChangeReport {
        try step()
        return try super.apply(changes: changes, at: at)
    }

    override func cursor(platform: Platform, kind: String) throws -> Data? {
        try step()
        return try super.cursor(platform: platform, kind: kind)
    }

    override func nativeIds(platform: Platform, kind: HeldKind, span: Interval) throws -> [String] {
        try step()
        return try super.nativeIds(platform: platform, kind: kind, span: span)
    }

    override func wantedHeartRate(at: Moment) throws -> [Interval] {
        try step()
        return try super.wantedHeartRate(at: at)
    }
}
