import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// What belongs together and comes apart: beats and their measurement, a workout and its rating, heart rate.
struct BesideTest {
    private func beatsOf(_ athlete: Athlete) throws -> Double? {
        try athlete.days(today, today).first?.streams.first { $0.stream.contains("rmssd_beats") }?.value
    }

    @Test("beats become variability of their own, whichever of the two comes first")
    func eitherFirst() async throws {
        let measurement = hrv(today, 48, method: .sdnn)
        let beats = heartbeats(today, seconds: 1)
        var values: [Double] = []
        for (first, then) in [([measurement, beats], []), ([measurement], [beats]), ([beats], [measurement])] {
            let athlete = try Athlete()
            // Both have shown something before.
            athlete.phone.write(night(today) + [hrv(today.minus(1), 50, method: .sdnn), heartbeats(today.minus(1))])
            await athlete.sync()
            athlete.phone.write(first)
            await athlete.sync()
            athlete.phone.write(then)
            await athlete.sync()
            let value = try beatsOf(athlete)
            values.append(try #require(value))
        }
        #expect(Set(values).count == 1 && (1...250).contains(values[0]))
    }

    @Test("beats wait while measurements are refused")
    func refused() async throws {
        let athlete = try Athlete()
        athlete.phone.write(night(today) + [hrv(today, 48, method: .sdnn), heartbeats(today)])
        athlete.phone.change { $0.denied = [.hrvSDNN] }
        #expect(await athlete.sync().note.ended == .done)
        #expect(try beatsOf(athlete) == nil)
        athlete.phone.change { $0.denied = [] }
        await athlete.sync()
        #expect(try beatsOf(athlete) != nil)
    }

    @Test("a measurement that is deleted takes its beats along")
    func deleted() async throws {
        let athlete = try Athlete()
        athlete.phone.write(night(today) + [hrv(today, 48, method: .sdnn), heartbeats(today)])
        athlete.phone.write([hrv(today.minus(1), 48, method: .sdnn), heartbeats(today.minus(1))])
        await athlete.sync()
        athlete.phone.delete("hrv-\(today)-03:00-sdnn", "beats-\(today)-03:00")
        await athlete.sync()
        #expect(try beatsOf(athlete) == nil)
    }

    @Test("a rating given after the run is the run's")
    func ratedLater() async throws {
        let athlete = try Athlete()
        let yesterday = today.minus(1)
        athlete.phone.write([run(yesterday)])
        let heard = HearingEngine(athlete.core)
        let sync = Sync(engine: heard, reader: athlete.phone, clock: athlete.clock, settings: athlete.settings)
        await sync.run()
        athlete.phone.add(to: "run-\(yesterday)", run(yesterday, effort: 8))
        await sync.run()
        let last = try #require(heard.changes.value.last { !$0.records.isEmpty })
        guard case .workout(_, _, _, _, _, let effort, _) = last.records[0].body else { return }
        #expect(effort == 8)
        #expect(heard.reports.value.contains { $0.changed == 1 })
        await sync.run()
        #expect(heard.reports.value.last?.changed == 0, "what is known is nothing new")
    }

    @Test("heart rate is read of nights and runs and of nothing else")
    func windows() async throws {
        let athlete = try Athlete()
        athlete.phone.writeWholeNight(today)
        athlete.phone.writeWholeRun(today.minus(1))
        athlete.phone.write(heartRate: pulse(today.minus(1).at("10:00"), today.minus(1).at("12:00"), 70))
        let heard = HearingEngine(athlete.core)
        await Sync(engine: heard, reader: athlete.phone, clock: athlete.clock, settings: athlete.settings).run()
        let minutes = heard.changes.value.flatMap(\.heartRate).flatMap(\.minutes).map(\.minute)
        let spans = [
            span(today.minus(1).at("23:00"), today.at("06:30")),
            span(today.minus(1).at("17:00"), today.minus(1).at("17:44")),
        ]
        #expect(minutes.count > 100)
        #expect(
            minutes.allSatisfy { minute in
                spans.contains { $0.contains(Date(timeIntervalSince1970: Double(60 * minute))) }
            })
    }

    @Test("where no heart rate is shown, none was asked for: it is read once it is shown")
    func heartRateLater() async throws {
        let athlete = try Athlete()
        athlete.phone.write(night(today.minus(9)) + [run(today.minus(9))])
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(9))?.meanHr == nil)
        athlete.phone.write(heartRate: pulse(today.minus(9).at("16:50"), today.minus(9).at("17:50"), 148))
        await athlete.sync()
        #expect(try athlete.run(on: today.minus(9))?.meanHr != nil)
    }
}

/// A core whose changes are heard.
final class HearingEngine: Engine, @unchecked Sendable {
    let changes = Box([ChangeSet]())
    let reports = Box([ChangeReport]())

    convenience init(_ engine: Engine) { self.init(unsafeFromHandle: engine.uniffiCloneHandle()) }

    override func apply(changes: ChangeSet, at: Moment) throws -> ChangeReport {
        let report = try super.apply(changes: changes, at: at)
        self.changes.change { $0.append(changes) }
        reports.change { $0.append(report) }
        return report
    }
}
