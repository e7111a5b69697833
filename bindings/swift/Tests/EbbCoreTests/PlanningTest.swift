import EbbCore
import Testing

struct PlanningTest {
    private let goal = Goal(
        race: marathon(), from: today, runningDays: 4, longRunDay: .sun, weeklyM: 40_000, longestM: 16_000)
    private let engine: Engine

    init() throws { engine = try withOrdinaryDays() }

    @Test("a race is set and called off")
    func races() throws {
        try engine.setRace(race: marathon(), at: now)
        #expect(try engine.races() == [marathon()])
        #expect(try engine.removeRace(id: "berlin", at: now))
        #expect(try !engine.removeRace(id: "berlin", at: now))
        #expect(try engine.races().isEmpty)
    }

    @Test("a plan is proposed without being written and adopted as it was shown")
    func proposed() throws {
        let preview = try engine.proposePlan(goal: goal, at: now)
        #expect(try engine.plan(from: today, to: today.plus(300), at: now) == nil)
        #expect(preview.weeks.count > 20 && !preview.notes.isEmpty && preview.replaces == 0)
        #expect(preview.sessions.contains { !$0.session.steps.isEmpty && !$0.name.isEmpty })
        try engine.adoptPlan(preview: preview, at: now)
        let plan = try #require(try engine.plan(from: today, to: today.plus(300), at: now))
        let inOrder = { (sessions: [PlannedSession]) in
            sessions.sorted { ($0.session.day, $0.session.id) < ($1.session.day, $1.session.id) }
        }
        #expect(inOrder(plan.sessions) == inOrder(preview.sessions))
        #expect(plan.races.map(\.id) == ["berlin"])
        #expect(plan.weeks == preview.weeks)
        var more = goal
        more.runningDays = 5
        #expect(try !engine.proposePlan(goal: more, at: now).changes.isEmpty)
        #expect(try engine.morning(at: now).plan == .adopted)
    }

    @Test("a goal without a plan says why")
    func noPlan() throws {
        var past = goal
        past.race = marathon(on: today)
        let refused = try thrown(.refused) { try engine.proposePlan(goal: past, at: now) }
        #expect(refused.message.contains("ahead"))
    }

    @Test("a plan goes out and comes back the same")
    func outAndBack() throws {
        try engine.adoptPlan(preview: engine.proposePlan(goal: goal, at: now), at: now)
        let plan = try #require(try engine.plan(from: today, to: today.plus(300), at: now))
        for format in [WriteFormat.json, .ics] {
            let text = try engine.exportPlan(format: format, at: now, base: true)
            #expect(try engine.checkPlan(text: text).understood == UInt64(plan.sessions.count))
            let other = try Engine.inMemory()
            #expect(try other.importPlan(text: text, from: today, at: now).notUnderstood.isEmpty)
            let read = try other.plan(from: today, to: today.plus(300), at: now)
            #expect(read?.sessions == plan.sessions)
        }
        #expect(try engine.exportPlan(format: .ics, at: now).hasPrefix("BEGIN:VCALENDAR"))
        try thrown(.refused) { try Engine.inMemory().exportPlan(format: .json, at: now, base: true) }
        try thrown(.refused) { try engine.importPlan(text: "my plan", from: today, at: now, format: .ics) }
    }

    @Test("a session that a hold changed may be kept, and kept no more")
    func kept() throws {
        _ = try engine.importPlan(text: intervals(on: today), from: today, at: now)
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .awful), at: now)
        let changed = try #require(try engine.morning(at: now).sessions.first { $0.changed })
        #expect(changed.mayKeep && changed.rules.contains(.hold))
        let session = { try #require(try engine.morning(at: $0).sessions.first { $0.id == changed.id }) }
        try engine.keepOriginal(session: changed.id, at: now)
        let kept = try session(now)
        #expect(kept.kept && !kept.changed)
        try engine.takeBackKeep(session: changed.id, at: now.plus(minutes: 1))
        #expect(try session(now.plus(minutes: 2)).changed)
        let later = now.plus(minutes: 3)
        try thrown(.refused) { try engine.takeBackKeep(session: changed.id, at: later) }
        try thrown(.refused) { try engine.keepOriginal(session: "nobody's", at: later) }
    }

    @Test("an offered move is taken")
    func moved() throws {
        _ = try engine.importPlan(text: intervals(on: today, flexDays: 3), from: today, at: now)
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .awful), at: now)
        let offer = try #require(try engine.morning(at: now).offers.first)
        #expect(offer.from == today)
        try engine.acceptMove(offer: offer.id, at: now)
        let moved = try engine.morning(at: now).sessions.filter { $0.id == offer.session }
        #expect(moved.map(\.after.day) == [offer.to])
        try thrown(.refused) { try engine.acceptMove(offer: "nobody's", at: now) }
    }

    @Test("a lighter week that is offered begins with a yes, until a no")
    func deload() throws {
        #expect(try #require(try engine.morning(at: now).deloadOffer).days > 0)
        try engine.answerDeload(yes: true, at: now)
        #expect(try #require(try engine.morning(at: now.plus(minutes: 1)).deload).start >= today)
        try engine.answerDeload(yes: false, at: now.plus(minutes: 2))
        #expect(try engine.morning(at: now.plus(minutes: 3)).deload == nil)
    }

    @Test("a lighter week that nobody offered takes no yes")
    func noDeload() throws {
        let engine = try Engine.inMemory()
        let refused = try thrown(.refused) { try engine.answerDeload(yes: true, at: now) }
        var profile = try engine.profile()
        profile.language = .fr
        try engine.setProfile(profile: profile, at: now)
        let french = try thrown(.refused) { try engine.answerDeload(yes: true, at: now) }
        #expect(refused.message != french.message, "it is said in the athlete's language")
    }

    private func intervals(on: LocalDay, flexDays: Int = 0) -> String {
        """
        {"races": [], "sessions": [
          {"id": "vo2", "day": "\(on)", "kind": "intervals", "intensity": "vo2", "distance_m": 9000, "key": true,
           "flex_days": \(flexDays)},
          {"id": "rest", "day": "\(on.plus(1))", "kind": "rest"},
          {"id": "easy", "day": "\(on.plus(2))", "kind": "easy", "distance_m": 8000}]}
        """
    }
}
