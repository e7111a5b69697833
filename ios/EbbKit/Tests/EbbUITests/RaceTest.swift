import EbbCore
import EbbDomain
import EbbLook
import Testing

@testable import EbbUI

/// What is said of a race and of a goal, from what is known.
struct RaceTest {
    private let km = Measures(.en, .km)
    private let today = LocalDay("2026-03-16") ?? LocalDay(number: 20_528)

    private func race(_ metres: Int64) -> Race {
        Race(
            id: "town", day: today.advanced(by: 6), distanceM: metres, kind: .multiDay, priority: .a, stages: 3,
            effort: .hard, preTaperWeekM: 48_000)
    }

    @Test("a new race needs a length alone, and is one of those that matter less")
    func new() {
        var draft = RaceDraft(from: today)
        let half = draft.race(among: [], km)
        #expect(half?.distanceM == 21_097 && half?.priority == .b && half?.day == today.advanced(by: 112))
        #expect(half?.id == "race-2026-07-06")
        draft.length = .other
        for typed in ["", "far", "0"] {
            draft.typed = typed
            #expect(draft.race(among: [], km) == nil, "\(typed)")
        }
        draft.typed = "15,5"
        #expect(draft.race(among: [], km)?.distanceM == 15_500)
    }

    @Test("two races stay two, whatever they are called, and a day has one")
    func one() throws {
        var (first, second) = (RaceDraft(from: today), RaceDraft(from: today))
        (first.day, second.day) = (today.advanced(by: 7).noon, today.advanced(by: 14).noon)
        let known = try #require(first.race(among: [], km))
        #expect(second.race(among: [known], km)?.id != known.id)
        second.day = first.day
        #expect(second.race(among: [known], km)?.id == known.id)
        second.day = today.advanced(by: 21).noon
        #expect(second.race(among: [known], id: known.id, km)?.id == known.id, "it is put off")
    }

    @Test("a race that is saved as it was is what it was: metres, days, and the week before its taper")
    func unchanged() {
        for metres: Int64 in [21_098, 21_100, 15_534, 33_333, 5_000] {
            for measures in [km, Measures(.fr, .mi)] {
                let race = race(metres)
                #expect(RaceDraft(race, measures).race(among: [race], id: race.id, measures) == race)
            }
        }
    }

    @Test("a length that was changed is what was said, and days are those of a race over several")
    func changed() {
        var draft = RaceDraft(race(33_333), km)
        draft.typed = "34"
        #expect(draft.race(among: [], km)?.distanceM == 34_000)
        draft.length = .marathon
        #expect(draft.race(among: [], km)?.distanceM == 42_195)
        draft.kind = .road
        #expect(draft.race(among: [], km)?.stages == 1)
    }

    @Test("a half marathon is one however it was rounded, in the list too")
    func rounded() {
        for metres: Int64 in [21_097, 21_098, 21_100] {
            #expect(RaceDraft(race(metres), km).length == .half)
            #expect(inEnglish().length(of: race(metres), km) == inEnglish().name(RaceDraft.Length.half))
        }
        #expect(RaceDraft(race(21_500), km).length == .other)
        #expect(inEnglish().length(of: race(21_500), km) == "21.5\u{A0}km")
    }

    @Test("a goal whose distance is no number is none, and what a plan is made for comes first")
    func goal() {
        var draft = GoalDraft(race: RaceDraft(from: today))
        let goal = draft.goal(from: today, among: [], km)
        #expect(goal?.weeklyM == nil && goal?.race.priority == .a)
        draft.weekly = "forty"
        #expect(draft.goal(from: today, among: [], km) == nil)
        draft.weekly = "40"
        #expect(draft.goal(from: today, among: [], km)?.weeklyM == 40_000)
    }
}
