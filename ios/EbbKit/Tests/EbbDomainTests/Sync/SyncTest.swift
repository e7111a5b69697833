import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

struct SyncTest {
    private func aPhone(batch: Int = 1000) throws -> Athlete {
        let athlete = try Athlete(batch: batch)
        athlete.phone.writeWholeNight(today)
        athlete.phone.writeWholeRun(today.minus(1))
        return athlete
    }

    @Test("a night and a run arrive with their heart rate")
    func arrive() async throws {
        let athlete = try aPhone()
        #expect(await athlete.sync().note.ended == .done)
        let night = try #require(try athlete.core.night(day: today))
        #expect(night.mainMin == 430)
        let run = try #require(try athlete.run(on: today.minus(1)))
        #expect(run.distanceM == 8000 && run.movingS == 2640)
        #expect((148...150).contains(run.meanHr ?? 0))
        let streams = try athlete.days(today, today)[0].streams.map(\.stream)
        #expect(streams.contains { $0.contains("sleeping_low") } && streams.contains { $0.contains("platform") })
    }

    @Test("what was read once is not read again, only asked for what came since")
    func followed() async throws {
        let athlete = try aPhone()
        await athlete.sync()
        athlete.clock.pass(days: 4)
        athlete.phone.forgetCalls()
        await athlete.sync()
        let kinds = ["sleep", "restingHeartRate", "hrvSDNN", "heartbeats", "hrvRMSSD", "workouts"]
        #expect(athlete.phone.calls.filter { $0.hasPrefix("changes") } == kinds.map { "changes \($0)" })
        #expect(!athlete.phone.calls.contains("heartRate"))
    }

    @Test("years come in bounded batches, each with its anchor")
    func batches() async throws {
        let athlete = try Athlete(batch: 3)
        athlete.phone.write((0..<10).map { restingHeartRate(today.minus($0), 50) })
        await athlete.sync()
        #expect(try athlete.days(today.minus(20), today).count == 10)
        #expect(athlete.phone.calls.filter { $0 == "changes restingHeartRate" }.count == 4)
    }

    @Test("a resting heart rate that is deleted and written anew in the morning is the new one")
    func revised() async throws {
        let athlete = try aPhone()
        await athlete.sync()
        let first = try athlete.days(today, today)[0].streams.first { $0.stream.contains("platform") }
        athlete.phone.delete("rhr-\(today)")
        athlete.phone.write([restingHeartRate(today, 61, id: "rhr-revised")])
        await athlete.sync()
        let then = try athlete.days(today, today)[0].streams.first { $0.stream.contains("platform") }
        #expect(first?.value == 48 && then?.value == 61)
    }

    @Test("what is deleted goes, and a deletion of what nobody knows loses nothing")
    func deleted() async throws {
        let athlete = try aPhone()
        athlete.phone.write([restingHeartRate(today, 90, id: "typo")])
        athlete.phone.delete("typo")
        await athlete.sync()
        #expect(try athlete.days(today, today)[0].restingHeartRate != nil)
        athlete.phone.write(night(today.minus(1)) + [run(today.minus(3))])
        athlete.phone.delete("run-\(today.minus(1))", "night-\(today)", "night-\(today)-awake", "night-\(today)-late")
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(1)) == nil)
        #expect(try athlete.core.night(day: today) == nil)
    }

    @Test("locked anywhere, a sync stops, loses nothing and goes on after unlocking")
    func locked() async throws {
        var step = 0
        while true {
            step += 1
            let athlete = try aPhone(batch: 2)
            athlete.steps.at(step) { [phone = athlete.phone] in phone.change { $0.locked = true } }
            let ended = await athlete.sync().note.ended
            athlete.steps.live()
            athlete.phone.change { $0.locked = false }
            #expect(await athlete.sync().note.ended == .done)
            #expect(try athlete.run(on: today.minus(1))?.distanceM == 8000, "locked at call \(step)")
            #expect(try athlete.core.night(day: today)?.mainMin == 430, "locked at call \(step)")
            if ended == .done { break }
            #expect(ended == .locked)
        }
        #expect(step > 20)
    }

    @Test("after anchors were lost, what was deleted meanwhile is gone and nothing else")
    func lostAnchors() async throws {
        let athlete = try aPhone(batch: 2)
        athlete.phone.write([hrv(today, 44, at: "04:00", method: .sdnn), run(today.minus(5))])
        athlete.phone.write([restingHeartRate(today.minus(5), 50)])
        await athlete.sync()
        athlete.phone.delete("rhr-\(today)", "run-\(today.minus(1))")
        athlete.phone.write([run(today.minus(3))])
        athlete.phone.invalidateAnchors()
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.run(on: today.minus(1)) == nil)
        #expect(try athlete.run(on: today.minus(3)) != nil && athlete.run(on: today.minus(5)) != nil)
        let streams = try athlete.days(today, today)[0].streams.map(\.stream)
        #expect(!streams.contains { $0.contains("platform") })
        let hour = Interval(from: today.at("00:00"), to: today.at("12:00"))
        #expect(try athlete.core.nativeIds(platform: .ios, kind: .hrv, span: hour).count == 2)
    }

    @Test("an anchor that no longer holds at its second reading is no matter of age, and the next sync goes on")
    func anchorsLostOnTheWay() async throws {
        let athlete = try aPhone(batch: 1)
        athlete.phone.change { $0.failures = [] }
        await athlete.sync()
        athlete.phone.invalidateAnchors()
        // Within the new reading of sleep: its first batch has been given.
        athlete.steps.at(7) { [phone = athlete.phone] in phone.invalidateAnchors() }
        #expect(await athlete.sync().note.ended == .unavailable)
        athlete.steps.live()
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.core.night(day: today)?.mainMin == 430)
    }

    @Test("a recent window costs nothing that was known, and what lies before is read when more is shared")
    func shared() async throws {
        let athlete = try aPhone()
        athlete.phone.writeWholeNight(today.minus(20))
        athlete.phone.writeWholeRun(today.minus(20))
        await athlete.sync()
        athlete.phone.share(since: today.minus(10).at("00:00"))
        athlete.phone.writeWholeRun(today.minus(30))
        athlete.phone.writeWholeRun(today.minus(2))
        athlete.phone.delete("run-\(today.minus(1))")
        let result = await athlete.sync()
        #expect(result.note.sharedSince[.workouts] == today.minus(10).at("00:00"))
        #expect(try athlete.run(on: today.minus(20)) != nil && athlete.core.night(day: today.minus(20)) != nil)
        #expect(try athlete.run(on: today.minus(1)) == nil && athlete.run(on: today.minus(30)) == nil)
        athlete.phone.delete("run-\(today.minus(20))")
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(20)) != nil, "deleted or hidden: nobody knows")
        athlete.phone.share(since: nil)
        #expect(await athlete.sync().note.sharedSince.isEmpty)
        #expect(try athlete.run(on: today.minus(20)) == nil)
        #expect(try athlete.run(on: today.minus(30)) != nil)
        #expect(try athlete.core.night(day: today.minus(20)) != nil)
    }

    @Test("lost anchors of a kind that shows nothing delete nothing: refused and empty look alike")
    func refused() async throws {
        let athlete = try aPhone()
        await athlete.sync()
        athlete.phone.change { $0.denied = Set(RecordKind.allCases) }
        athlete.phone.invalidateAnchors()
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.core.night(day: today) != nil && athlete.run(on: today.minus(1)) != nil)
        athlete.phone.delete("run-\(today.minus(1))")
        athlete.phone.write([run(today.minus(2))])
        athlete.phone.change { $0.denied = [] }
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(1)) == nil)
        #expect(try athlete.run(on: today.minus(2)) != nil)
    }

    @Test("what was refused from the start is read whole once it is allowed")
    func allowedLater() async throws {
        let athlete = try aPhone()
        athlete.phone.change { $0.denied = [.workouts, .sleep] }
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(1)) == nil)
        athlete.phone.change { $0.denied = [] }
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(1)) != nil && athlete.core.night(day: today) != nil)
    }

    @Test("a kind that nobody was asked for costs no other, and none at all is said")
    func notAsked() async throws {
        let athlete = try aPhone()
        athlete.phone.change { $0.undetermined = [.hrvRMSSD, .heartbeats] }
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.run(on: today.minus(1)) != nil)
        athlete.phone.change { $0.undetermined = $0.kinds }
        #expect(await athlete.sync().note.ended == .notAsked)
    }

    @Test("a kind that alone fails costs no other; the rest is in")
    func oneFails() async throws {
        let athlete = try aPhone()
        // Asked since when it is shared, then for its first batch.
        athlete.steps.at(3) { [phone = athlete.phone] in phone.change { $0.failures = [.failed(code: 3)] } }
        #expect(await athlete.sync().note.ended == .unavailable)
        #expect(try athlete.run(on: today.minus(1)) != nil && athlete.core.night(day: today) == nil)
        await athlete.sync()
        #expect(try athlete.core.night(day: today) != nil)
    }

    @Test("an iOS that does not know a kind is not asked for it")
    func unknownKind() async throws {
        let athlete = try aPhone()
        athlete.phone.change { $0.kinds = [.sleep, .workouts] }
        await athlete.sync()
        #expect(Set(athlete.phone.calls.filter { $0.hasPrefix("changes") }) == ["changes sleep", "changes workouts"])
    }

    @Test("the core's own words are there where it fails, and no position has changed")
    func coreFails() async throws {
        let athlete = try aPhone()
        let full = FailingEngine(athlete.core)
        full.failure.value = .Full(message: "no room")
        let sync = Sync(engine: full, reader: athlete.phone, clock: athlete.clock, settings: athlete.settings)
        let result = await sync.run()
        #expect(result.note.ended == .failed && result.message == "no room")
        #expect(try athlete.core.cursor(platform: .ios, kind: "sleep") == nil)
        #expect(await athlete.sync().note.ended == .done)
    }
}
