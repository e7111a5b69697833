import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// One sync at a time, whoever asks.
struct TogetherTest {
    private func aSync(_ athlete: Athlete, _ reader: any HealthReader) -> Sync {
        Sync(engine: athlete.core, reader: reader, clock: athlete.clock, settings: athlete.settings)
    }

    private func anAthlete() throws -> Athlete {
        let athlete = try Athlete()
        athlete.phone.writeWholeNight(today)
        return athlete
    }

    @Test("those who ask during a sync get one more, together: what woke them may have come after it had looked")
    func following() async throws {
        let athlete = try anAthlete()
        let gate = Gate()
        let sync = aSync(athlete, GatedReader(athlete.phone, gate))
        async let first = sync.run()
        await gate.reached()
        async let second = sync.run()
        async let third = sync.run()
        await gate.settle()
        athlete.phone.write([run(today.minus(1))])
        await gate.open()
        let results = await [first, second, third]
        #expect(results.allSatisfy { $0.note.ended == .done } && results[1] == results[2] && results[0] != results[1])
        #expect(athlete.settings.syncs.count == 2)
        #expect(try athlete.run(on: today.minus(1)) != nil)
        #expect(sync.progress.value == nil)
    }

    @Test("who gives up stops a sync that nobody else waits for, and whoever waits for the next gets it")
    func cancelled() async throws {
        let athlete = try anAthlete()
        let gate = Gate()
        let sync = aSync(athlete, GatedReader(athlete.phone, gate))
        let first = Task { await sync.run() }
        await gate.reached()
        async let second = sync.run()
        await gate.settle()
        first.cancel()
        await gate.settle()
        await gate.open()
        #expect(await first.value.note.ended == .stopped)
        #expect(await second.note.ended == .done)
        #expect(athlete.settings.syncs.map(\.ended) == [.stopped, .done])
        #expect(try athlete.core.night(day: today) != nil)
    }

    @Test("progress names what is read and is over at the end")
    func progress() async throws {
        let athlete = try anAthlete()
        let seen = Box([SyncProgress]())
        let holder = Box<Sync?>(nil)
        let reader = WatchedReader(athlete.phone) {
            if let progress = holder.value?.progress.value { seen.change { $0.append(progress) } }
        }
        let sync = aSync(athlete, reader)
        holder.value = sync
        await sync.run()
        #expect(seen.value.contains(SyncProgress(part: .records(.sleep), done: 3)))
        #expect(sync.progress.value == nil)
    }

    @Test("an app that goes to sleep in the middle of a sync has stopped it, and nothing is the matter")
    func asleep() async throws {
        let folder = try Folder()
        let path = folder.url.appendingPathComponent("ebb.db").path
        let athlete = try Athlete(core: Engine.open(path: path))
        athlete.phone.writeWholeNight(today)
        athlete.steps.at(12) { [core = athlete.core] in try? core.pause() }
        let result = await athlete.sync()
        #expect(result.note.ended == .stopped && result.message == nil)
        try athlete.core.resume()
        athlete.steps.live()
        #expect(await athlete.sync().note.ended == .done)
    }
}

/// A place where one waits until it is opened.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var arrived: [CheckedContinuation<Void, Never>] = []
    private var hasArrived = false

    func pass() async {
        hasArrived = true
        for one in arrived { one.resume() }
        arrived = []
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Returns when someone waits.
    func reached() async {
        guard !hasArrived else { return }
        await withCheckedContinuation { arrived.append($0) }
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }

    /// Lets everyone else go as far as they get.
    func settle() async { for _ in 0..<1000 { await Task.yield() } }
}

struct GatedReader: PassingReader {
    let phone: FakePhone
    private let gate: Gate

    init(_ phone: FakePhone, _ gate: Gate) { (self.phone, self.gate) = (phone, gate) }

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        // The last kind, so that what comes meanwhile of the others is missed.
        if kind == .workouts {
            let batch = try phone.changes(kind, after: anchor, limit: limit, detail: detail)
            await gate.pass()
            return batch
        }
        return try phone.changes(kind, after: anchor, limit: limit, detail: detail)
    }

    // What is young is not looked for here, so that it can only come by its anchor.
    func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord] { [] }
}

struct WatchedReader: PassingReader {
    let phone: FakePhone
    private let watched: @Sendable () -> Void

    init(_ phone: FakePhone, _ watched: @escaping @Sendable () -> Void) {
        (self.phone, self.watched) = (phone, watched)
    }

    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch {
        watched()
        return try phone.changes(kind, after: anchor, limit: limit, detail: detail)
    }
}
