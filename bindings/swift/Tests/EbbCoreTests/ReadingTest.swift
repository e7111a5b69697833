import EbbCore
import Foundation
import Testing

struct ReadingTest {
    private let engine: Engine

    init() throws { engine = try withOrdinaryDays() }

    @Test("of nobody nothing is known and nothing is made up")
    func nobody() throws {
        let engine = try Engine.inMemory()
        let morning = try engine.morning(at: now)
        #expect(morning.verdict.tier == nil)
        #expect(morning.verdict.votes.map(\.grade) == [.unavailable, .unavailable, .unavailable])
        #expect(try engine.days(from: today.minus(9), to: today).isEmpty)
        #expect(try engine.night(day: today) == nil)
        #expect(try engine.plan(from: today, to: today, at: now) == nil)
        #expect(try engine.notification(at: now) == nil)
        #expect(try engine.homeZone() == nil)
        #expect(try engine.sources(day: today).isEmpty)
    }

    @Test("a morning has its votes with band and last value, and its words")
    func morning() throws {
        let morning = try engine.morning(at: now)
        #expect(morning.verdict.votes.map(\.metric) == [.restingHeartRate, .hrv, .sleep])
        let resting = try #require(morning.verdict.votes.first)
        let (mean, band) = (try #require(resting.mean), try #require(resting.band))
        #expect((band.low...band.high).contains(mean))
        #expect(resting.last == DayValue(day: today, value: 48))
        #expect(morning.verdict.tier == .ready)
        #expect(morning.plan == .defaultWeek)
        #expect(Set(morning.sessions.map(\.id)) == Set(morning.text.plan.map(\.id)))
        #expect(try engine.morning(at: now) == morning, "asking again adds nothing")
    }

    @Test("a past morning is what was known then")
    func pastMorning() throws {
        let yesterday = try engine.pastMorning(day: today.minus(1), at: now)
        #expect(yesterday.verdict.votes.first?.last?.day == today.minus(1))
        try thrown(.refused) { try engine.pastMorning(day: today.plus(1), at: now) }
    }

    @Test("what is being learned says how far it is")
    func learning() throws {
        let engine = try Engine.inMemory()
        let week = (0...6).map { restingHeartRate(today.minus($0), 48) }
        _ = try engine.apply(changes: ChangeSet(records: week), at: now)
        let learning = try engine.morning(at: now).learning
        #expect(learning.map(\.metric) == [.restingHeartRate])
        #expect(learning.allSatisfy { $0.have < $0.need })
    }

    @Test("days and nights are those that were delivered")
    func daysAndNights() throws {
        let days = try engine.days(from: today.minus(60), to: today)
        #expect(days.count == 61)
        #expect(days.last?.sleep?.asleepMin == 450)
        #expect(days.last?.hrv?.method == "rmssd")
        let night = try #require(try engine.night(day: today))
        #expect(night.start == moment("2026-03-15T23:00:00+01:00"))
        #expect(night.stages.map(\.stage) == [.asleep])
        try thrown(.refused) { try engine.days(from: today, to: today.minus(1)) }
        try thrown(.refused) { try engine.days(from: today.minus(12 * 366), to: today) }
    }

    @Test("every series is ready to draw, a point a day", arguments: Series.allCases)
    func series(series: Series) throws {
        let trend = try engine.trend(series: series, from: today.minus(27), to: today)
        #expect(trend.points.map(\.day) == Array(today.minus(27)...today))
        try thrown(.refused) { try engine.trend(series: series, from: today, to: today.minus(1)) }
        guard series == .tier else { return }
        #expect(trend.unit == .tier)
        #expect(trend.points.last?.tier == .ready)
    }

    @Test("an explanation goes down to the samples, and names its numbers once")
    func explanation() throws {
        let explanation = try engine.explain(day: today, at: now)
        let depths = explanation.steps.map(\.depth)
        #expect(depths.first == 0)
        #expect(zip(depths, depths.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "no step skips a level")
        let samples = explanation.steps.compactMap { step -> Bool? in
            guard case .sample(_, _, _, _, let counts, let knownSince) = step.about else { return nil }
            return counts && knownSince != nil
        }
        #expect(samples.first == true)
        let named = explanation.parameters.map(\.id)
        #expect(Set(named).count == named.count && !named.isEmpty)
        #expect(Set(named).isSuperset(of: explanation.steps.flatMap(\.parameters)))
        #expect(explanation.parameters.allSatisfy { !$0.citation.isEmpty && $0.least <= $0.greatest })
    }

    @Test("a replay of the past has every morning")
    func replay() throws {
        let report = try engine.backtest(from: today.minus(20), to: today, preset: .sensitive)
        #expect(report.mornings.count == 21)
        #expect(report.says.count == 2)
        #expect(report.cuts.allSatisfy { !$0.text.isEmpty })
    }

    @Test("the widget's file is small and tells of this morning")
    func snapshot() throws {
        struct Snapshot: Decodable {
            let version: Int
            let day: String
            let tier: String
            let stale_after: String
        }
        let text = try engine.snapshot(at: now)
        #expect(text.utf8.count <= 4096)
        let snapshot = try JSONDecoder().decode(Snapshot.self, from: Data(text.utf8))
        #expect(snapshot.version == 1)
        #expect([snapshot.day, snapshot.tier] == ["2026-03-16", "ready"])
        #expect(moment(snapshot.stale_after) == moment("2026-03-17T04:00:00+01:00"))
    }

    @Test("a notification speaks when something changes")
    func notification() throws {
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .awful), at: now)
        let notification = try #require(try engine.notification(at: now))
        #expect(!notification.title.isEmpty && !notification.body.isEmpty)
    }

    @Test("what an app asks for each morning comes at once")
    func atOnce() throws {
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .awful), at: now)
        let (morning, snapshot) = (try engine.morning(at: now), try engine.snapshot(at: now))
        let apart = Today(morning: morning, snapshot: snapshot, notification: try engine.notification(at: now))
        #expect(try engine.today(at: now) == apart)
    }
}
