import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// What is shared in part, later, or not at all.
struct SharingTest {
    private let old = today.minus(20)

    private func anAthlete() throws -> Athlete {
        let athlete = try Athlete()
        for on in [old, today.minus(1)] { athlete.phone.writeWholeRun(on) }
        athlete.phone.writeWholeNight(today)
        return athlete
    }

    private func ratings(_ athlete: Athlete, _ heard: HearingEngine) async throws -> [Double] {
        await Sync(engine: heard, reader: athlete.phone, clock: athlete.clock, settings: athlete.settings).run()
        return heard.changes.value.flatMap(\.records).compactMap {
            if case .workout(_, _, _, _, _, let effort, _) = $0.body { effort } else { nil }
        }
    }

    @Test("heart rate that is shared for the last days alone is read for older runs when more of it is shared")
    func heartRate() async throws {
        let athlete = try anAthlete()
        athlete.phone.change { $0.sideSince = [.heartRate: today.minus(7).at("00:00")] }
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.run(on: today.minus(1))?.meanHr != nil && athlete.run(on: old)?.meanHr == nil)
        athlete.phone.change { $0.sideSince = [:] }
        await athlete.sync()
        #expect(try athlete.run(on: old)?.meanHr != nil)
    }

    @Test("heart rate for the last days alone, and everything else for less: only its own beginning counts")
    func heartRateFurther() async throws {
        let athlete = try anAthlete()
        athlete.phone.change {
            $0.kindSince = [.sleep: today.minus(3).at("00:00")]
        }
        await athlete.sync()
        #expect(try athlete.run(on: old)?.meanHr != nil)
    }

    @Test("where no heart rate is shown, none is looked for")
    func none() async throws {
        let athlete = try anAthlete()
        athlete.phone.change { $0.hiddenSides = [.heartRate] }
        await athlete.sync()
        #expect(!athlete.phone.calls.contains("heartRate"))
    }

    @Test("a rating, a route or a speed that is allowed later comes with the runs that are there already")
    func sidesLater() async throws {
        let athlete = try Athlete()
        athlete.phone.write([run(old, effort: 7)])
        athlete.phone.write(speed: speeds(old))
        athlete.phone.change { $0.hiddenSides = [.effort, .speed] }
        let heard = HearingEngine(athlete.core)
        #expect(try await ratings(athlete, heard).isEmpty)
        #expect(heard.changes.value.flatMap(\.motion).isEmpty)
        athlete.phone.change { $0.hiddenSides = [] }
        #expect(try await ratings(athlete, heard) == [7])
        #expect(heard.changes.value.contains { !$0.motion.isEmpty })
        let before = athlete.phone.readWhole
        #expect(try await ratings(athlete, heard) == [7], "once")
        #expect(athlete.phone.readWhole == before)
    }

    @Test("a rating that is hidden again is not taken away by what is allowed meanwhile")
    func sidesLess() async throws {
        let athlete = try Athlete()
        athlete.phone.write([run(old, effort: 7)])
        athlete.phone.write(speed: speeds(old))
        athlete.phone.change { $0.hiddenSides = [.speed] }
        let heard = HearingEngine(athlete.core)
        _ = try await ratings(athlete, heard)
        let sent = heard.changes.value.count
        athlete.phone.change { $0.hiddenSides = [.effort] }
        _ = try await ratings(athlete, heard)
        #expect(heard.changes.value.dropFirst(sent).flatMap(\.records).isEmpty)
        athlete.phone.change { $0.hiddenSides = [] }
        _ = try await ratings(athlete, heard)
        #expect(heard.changes.value.contains { !$0.motion.isEmpty })
    }

    @Test("a run of which something cannot be read stops nothing, and has it when it can be")
    func broken() async throws {
        let athlete = try Athlete(batch: 2)
        let route = (0..<264).map {
            PhonePoint(
                at: old.at("17:00") + Double(10 * $0), latitude: 48 + Double($0) / 3000, longitude: 2, heightM: 100,
                accuracyM: 5)
        }
        let span = span(old.at("17:00"), old.at("17:44"))
        athlete.phone.write([
            .workout(meta("broken"), span, PhoneWorkout(activity: .run, duration: 2640, distanceM: 8000, route: route)),
            run(today.minus(9)), run(today.minus(8)), heartbeats(old), hrv(old, 50, method: .sdnn),
        ])
        athlete.phone.change { $0.broken = [id("broken"), id("beats-\(old)-03:00")] }
        let heard = HearingEngine(athlete.core)
        let sync = Sync(engine: heard, reader: athlete.phone, clock: athlete.clock, settings: athlete.settings)
        #expect(await sync.run().note.ended == .done)
        #expect(try athlete.run(on: old) != nil && athlete.run(on: today.minus(8)) != nil)
        #expect(await sync.run().note.ended == .done)
        #expect(heard.changes.value.flatMap(\.motion).isEmpty)
        athlete.phone.change { $0.broken = [] }
        #expect(await sync.run().note.ended == .done)
        #expect(!heard.changes.value.flatMap(\.motion).isEmpty)
        #expect(try athlete.days(old, old)[0].streams.contains { $0.stream.contains("rmssd_beats") })
    }

    @Test("what is refused may be said to be deleted, all of it, and stays")
    func refusedAsDeleted() async throws {
        let athlete = try anAthlete()
        await athlete.sync()
        athlete.phone.change { $0.denied = Set(RecordKind.allCases) }
        #expect(await athlete.sync().note.ended == .done)
        #expect(try athlete.run(on: old) != nil && athlete.core.night(day: today) != nil)
        athlete.phone.delete("run-\(old)")
        athlete.phone.write([run(today.minus(5))])
        athlete.phone.change { $0.denied = [] }
        await athlete.sync()
        #expect(try athlete.run(on: old) == nil && athlete.run(on: today.minus(5)) != nil)
    }

    @Test("a window that moves on while everything is read anew stops nothing")
    func rolling() async throws {
        let athlete = try anAthlete()
        await athlete.sync()
        athlete.phone.invalidateAnchors()
        let (phone, minute) = (athlete.phone, Box(0.0))
        for step in 1...60 {
            athlete.steps.at(step) {
                phone.change {
                    $0.kindSince[.workouts] =
                        today.minus(10).at("00:00")
                        + minute.change {
                            $0 += 60; return $0
                        }
                }
            }
            phone.invalidateAnchors()
            #expect(await athlete.sync().note.ended == .done, "moved at call \(step)")
            #expect(try athlete.run(on: old) != nil, "hidden is not gone")
        }
    }

    @Test("one kind that does not answer costs no other")
    func oneUnavailable() async throws {
        let athlete = try anAthlete()
        athlete.steps.at(3) { [phone = athlete.phone] in phone.change { $0.failures = [.unavailable] } }
        #expect(await athlete.sync().note.ended == .unavailable)
        #expect(try athlete.run(on: old) != nil)
    }

    @Test("what is read once more is asked for its ids alone")
    func idsAlone() async throws {
        let athlete = try anAthlete()
        await athlete.sync()
        athlete.phone.invalidateAnchors()
        let before = athlete.phone.readWhole
        athlete.phone.write([run(today.minus(5))])
        #expect(await athlete.sync().note.ended == .done)
        #expect(athlete.phone.readWhole - before == 1)
        #expect(try athlete.run(on: today.minus(5)) != nil)
    }

    @Test("who stopped a sync stopped it, whatever the phone calls that")
    func stopped() async throws {
        let athlete = try anAthlete()
        athlete.steps.at(9) { [phone = athlete.phone] in
            withUnsafeCurrentTask { $0?.cancel() }
            phone.change { $0.failures = [.unavailable] }
        }
        #expect(await athlete.sync().note.ended == .stopped)
    }
}
