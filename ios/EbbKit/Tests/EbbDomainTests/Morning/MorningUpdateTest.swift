import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

struct MorningUpdateTest {
    private let out = Written()

    private func update(_ athlete: Athlete, _ core: Engine? = nil, to writer: (any SnapshotWriter)? = nil)
        -> MorningUpdate
    {
        MorningUpdate(
            engine: core ?? athlete.core, clock: athlete.clock, settings: athlete.settings, snapshots: writer ?? out,
            notifier: out)
    }

    /// Sixty days as ever, then a week of a racing heart, short of this night.
    private func aBadWeek() async throws -> Athlete {
        let athlete = try Athlete(at: today.at("07:00"))
        for back in 0...66 {
            let on = today.minus(back)
            let worse = back < 7 ? 9.0 : 0
            athlete.phone.write([restingHeartRate(on, 47 + Double(on.day % 3) + worse)])
            athlete.phone.write([hrv(on, 58 + Double(on.day % 7) - 2.5 * worse)])
            if back > 0 { athlete.phone.write(night(on)) }
        }
        athlete.settings.notifications = true
        await athlete.sync()
        return athlete
    }

    @Test("the widget's file is written after every update")
    func snapshot() throws {
        let athlete = try Athlete(at: today.at("07:00"))
        #expect(try update(athlete).run().day == today)
        try update(athlete).run()
        #expect(out.snapshots.count == 2)
        let before = { (text: String) in text.components(separatedBy: "made_at")[0] }
        #expect(try before(out.snapshots[1]) == before(athlete.core.snapshot(at: athlete.clock.now())))
    }

    @Test("the notification waits for the night, comes once a day, and says what the core says")
    func notification() async throws {
        let athlete = try await aBadWeek()
        #expect([.cut, .deepCut, .ease].contains(try update(athlete).run(tell: true).verdict.tier))
        #expect(out.shown.isEmpty)
        athlete.phone.write(night(today))
        await athlete.sync()
        try update(athlete).run(tell: true)
        try update(athlete).run(tell: true)
        #expect(try out.shown == [athlete.core.notification(at: athlete.clock.now())].compactMap { $0 })
        #expect(out.shown.count == 1)
        athlete.clock.pass(days: 1)
        try update(athlete).run(tell: true)
        #expect(out.shown.count == 1)
    }

    @Test("who has looked at this morning is not told of it any more, and is of the next")
    func looked() async throws {
        let athlete = try await aBadWeek()
        try update(athlete).run()
        athlete.phone.write(night(today))
        await athlete.sync()
        try update(athlete).run()
        try update(athlete).run(tell: true)
        #expect(out.shown.isEmpty)
        #expect(athlete.settings.notifiedOn == today)
    }

    @Test("no notification for who did not turn it on")
    func off() async throws {
        #expect(!SettingsInMemory().notifications)
        let athlete = try await aBadWeek()
        athlete.settings.notifications = false
        athlete.phone.write(night(today))
        await athlete.sync()
        try update(athlete).run(tell: true)
        #expect(out.shown.isEmpty)
    }

    private final class Slow: SnapshotWriter {
        let writing = Box(0)
        let together = Box(false)
        let out: Written

        init(_ out: Written) { self.out = out }

        func write(_ snapshot: String) {
            if writing.change({
                $0 += 1; return $0
            }) > 1 {
                together.value = true
            }
            out.write(snapshot)
            writing.change { $0 -= 1 }
        }
    }

    @Test("those who ask at once write one file after the other, the later verdict last")
    func atOnce() async throws {
        let athlete = try Athlete(at: today.at("07:00"))
        let slow = Slow(out)
        let update = update(athlete, to: slow)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { _ = try? update.run() } }
        }
        #expect(!slow.together.value && out.snapshots.count == 20)
        let made = out.snapshots.map { $0.components(separatedBy: "made_at")[1] }
        #expect(made == made.sorted())
    }

    private struct FullDisk: SnapshotWriter {
        func write(_ snapshot: String) throws { throw CocoaError(.fileWriteOutOfSpace) }
    }

    @Test("a full disk keeps no morning from who looks")
    func fullDisk() throws {
        let athlete = try Athlete(at: today.at("07:00"))
        let update = update(athlete, to: FullDisk())
        #expect(try update.run().day == today)
        try update.snapshot()
    }

    @Test("where the core fails the widget keeps what it has")
    func coreFails() throws {
        let athlete = try Athlete(at: today.at("07:00"))
        let failing = FailingEngine(athlete.core)
        failing.failure.value = .Busy(message: "busy")
        #expect(throws: EbbError.self) { try update(athlete, failing).run() }
        #expect(out.snapshots.isEmpty)
    }
}
