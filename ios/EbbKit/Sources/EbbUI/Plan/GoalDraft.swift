import EbbCore
import EbbLook
import Foundation

/// What is typed of a race, until it is one.
struct RaceDraft: Equatable {
    /// Lengths that need no typing.
    enum Length: Int64, CaseIterable { case five = 5000, ten = 10_000, half = 21_097, marathon = 42_195, other = 0 }

    var name = ""
    var day: Date
    var length = Length.half
    /// Kilometres or miles, for another length.
    var typed = ""
    var kind = RaceKind.road
    var priority = Priority.a
    var effort = RaceEffort.hard
    var stages = 1

    /// A new one, so many weeks ahead as a plan likes to have.
    init(from today: LocalDay) { day = today.advanced(by: 16 * 7).noon }

    /// One that was said.
    init(_ race: Race, _ measures: Measures) {
        (name, day, kind, priority) = (race.id, race.day.noon, race.kind, race.priority)
        (effort, stages) = (race.effort, Int(race.stages))
        length = Length(rawValue: race.distanceM) ?? .other
        if length == .other { typed = measures.distance(race.distanceM) }
    }

    /// None while its length or its name is missing.
    func race(_ measures: Measures) -> Race? {
        let metres = length == .other ? measures.metres(typed) ?? 0 : length.rawValue
        let name = name.trimmingCharacters(in: .whitespaces)
        guard metres > 0, !name.isEmpty else { return nil }
        return Race(
            id: name, day: LocalDay(at: day), distanceM: metres, kind: kind, priority: priority, stages: Int32(stages),
            effort: effort, preTaperWeekM: nil)
    }
}

/// What is typed of a goal.
struct GoalDraft: Equatable {
    var race: RaceDraft
    var runningDays = 4
    var longRunDay = Weekday.sun
    var level: Level?
    var weekly = ""
    var longest = ""

    /// None while the race is none, or a distance is no number.
    func goal(from today: LocalDay, _ measures: Measures) -> Goal? {
        guard let race = race.race(measures) else { return nil }
        let (weeklyM, longestM) = (measures.metres(weekly), measures.metres(longest))
        guard weekly.isEmpty || weeklyM != nil, longest.isEmpty || longestM != nil else { return nil }
        return Goal(
            race: race, from: today, runningDays: Int32(runningDays), longRunDay: longRunDay, level: level,
            weeklyM: weekly.isEmpty ? nil : weeklyM, longestM: longest.isEmpty ? nil : longestM)
    }
}
