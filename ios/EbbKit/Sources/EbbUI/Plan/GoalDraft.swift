import EbbCore
import EbbLook

/// What is typed of a goal.
struct GoalDraft: Equatable {
    var race: RaceDraft
    var runningDays = 4
    var longRunDay = Weekday.sun
    var level: Level?
    var weekly = ""
    var longest = ""

    /// None while the race is none, or a distance is no number. What a plan is made for comes before every other race.
    ///
    /// - Parameter races: those that were said.
    func goal(from today: LocalDay, among races: [Race], _ measures: Measures) -> Goal? {
        var said = race
        said.priority = .a
        guard let race = said.race(among: races, measures) else { return nil }
        let (weeklyM, longestM) = (measures.metres(weekly), measures.metres(longest))
        guard weekly.isEmpty || weeklyM != nil, longest.isEmpty || longestM != nil else { return nil }
        return Goal(
            race: race, from: today, runningDays: Int32(runningDays), longRunDay: longRunDay, level: level,
            weeklyM: weekly.isEmpty ? nil : weeklyM, longestM: longest.isEmpty ? nil : longestM)
    }
}
