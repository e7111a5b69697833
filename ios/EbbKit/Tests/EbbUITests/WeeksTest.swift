import EbbCore
import EbbLook
import Testing

@testable import EbbDomain
@testable import EbbUI

/// The weeks of a plan, as their rows say them.
@MainActor
struct WeeksTest {
    private let words = Words(.en) { ["plan.amount": "%1$@ of %2$@", "plan.week": "Week of %1$@"][$0] }
    private let km = Measures(.en, .km)

    /// The weeks of a plan that a phone follows after a bad week.
    private func model() async throws -> PlanModel {
        let models = try #require(PreviewPhone.models(.aBadWeek))
        await models.today.open()
        let today = try #require(models.today.state.morning?.day)
        let race = Race(
            id: "Half", day: today.advanced(by: 98), distanceM: 21_097, kind: .road, priority: .a, effort: .hard)
        await models.plan.open()
        await models.plan.propose(Goal(race: race, from: today, runningDays: 4, longRunDay: .sun))
        await models.plan.adopt()
        return models.plan
    }

    @Test("what a week is for is said once")
    func purpose() {
        #expect(words.purpose(.base, .deload) == "phase.base · role.deload")
        #expect(words.purpose(.base, .loaded) == "phase.base" && words.purpose(.taper, .taper) == "phase.taper")
        #expect(words.purpose(.return, .return) == "phase.return")
        #expect(words.purpose(.recovery, .postRace) == "phase.recovery · role.postRace")
        #expect(words.purpose(nil, .loaded) == "role.loaded" && words.purpose(nil, nil) == nil)
    }

    @Test("all weeks are drawn on one scale, also where one was planned longer than any is now")
    func scale() async throws {
        let weeks = try await model().state.weeks
        let widest = widestBar(weeks)
        #expect(weeks.allSatisfy { widest >= $0.plannedM && widest >= $0.adjustedM })
        #expect(weeks.contains { part($0.plannedM, of: widest) == 1 || part($0.adjustedM, of: widest) == 1 })
        let cut = PlanWeekRow(
            start: weeks[0].start, sessions: [], plannedM: widest * 2, adjustedM: widest, phase: nil, role: nil)
        #expect(widestBar(weeks + [cut]) == cut.plannedM)
        #expect(part(30_000, of: 60_000) == 0.5 && part(1, of: 0) == 0 && part(9, of: 3) == 1)
    }

    @Test("a week is heard with what it is for, what is left of what was planned, and its race")
    func spoken() async throws {
        let state = try await model().state
        let now = try #require(state.morning?.day.monday)
        let week = try #require(state.weeks.first { $0.start == now })
        let heard = words.spoken(week, now, km)
        let planned = km.distanceWithUnit(week.plannedM)
        let amount = "\(km.distance(week.adjustedM)) of \(planned)"
        let purpose = try #require(words.purpose(week.phase, week.role))
        #expect(week.adjustedM < week.plannedM)
        #expect(heard == "Week of \(words.shortDate(now)), plan.thisWeek, \(purpose), \(amount)")
        let last = try #require(state.weeks.first { !$0.races.isEmpty })
        #expect(words.spoken(last, now, km).hasSuffix(last.races.map(\.name).joined(separator: ", ")))
        #expect(!words.spoken(last, now, km).contains("plan.thisWeek"))
    }

    @Test("what lies behind is quiet, and this week is not")
    func past() async throws {
        let weeks = try await model().state.weeks
        let second = weeks[1].start
        #expect(weeks.map { $0.isPast(second) } == weeks.map { $0.start == weeks[0].start })
        #expect(!weeks[0].isPast(nil))
    }
}
