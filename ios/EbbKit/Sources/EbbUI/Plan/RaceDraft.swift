import EbbCore
import EbbLook
import Foundation

/// What is said of a race, until it is one. A length is kept as it was typed.
struct RaceDraft: Equatable {
    /// Lengths that need no typing, in metres.
    enum Length: Int64, CaseIterable {
        case five = 5000
        case ten = 10_000
        case half = 21_097
        case marathon = 42_195
        case other = 0

        /// The usual length that this is, however it was rounded: a half marathon is 21,097 m, 21.1 km or 13.1 mi. None: another one.
        init?(metres: Int64) {
            let usual = Self.allCases.first { $0 != .other && abs($0.rawValue - metres) <= 100 }
            guard let usual else { return nil }
            self = usual
        }
    }

    var day: Date
    var length = Length.half
    /// Kilometres or miles, for another length.
    var typed = ""
    var kind = RaceKind.road
    var priority = Priority.b
    var effort = RaceEffort.hard
    /// Days, of a race over several.
    var stages = 1
    /// The race's metres: they hold for as long as its length says the same.
    private var known: Int64?

    /// A new one, so many weeks ahead as a plan likes to have.
    init(from today: LocalDay) { day = today.advanced(by: 16 * 7).noon }

    /// One that was said.
    init(_ race: Race, _ measures: Measures) {
        (day, kind, priority, effort, stages) = (race.day.noon, race.kind, race.priority, race.effort, Int(race.stages))
        known = race.distanceM
        length = Length(metres: race.distanceM) ?? .other
        if length == .other { typed = measures.distance(race.distanceM) }
    }

    /// The race that is described; none while its length is missing or no number. What is out of range is the core's to refuse.
    ///
    /// - Parameters:
    ///   - races: those that were said. A day has one race: what is said of another one of that day is said of it.
    ///   - id: the race that is changed; none for a new one.
    func race(among races: [Race], id: String? = nil, _ measures: Measures) -> Race? {
        guard let metres = metres(measures), metres > 0 else { return nil }
        let on = LocalDay(at: day)
        let before = races.first { $0.id == id } ?? races.first { $0.day == on }
        return Race(
            id: before?.id ?? "race-\(on)", day: on, distanceM: metres, kind: kind, priority: priority,
            stages: kind == .multiDay ? Int32(stages) : 1, effort: effort, preTaperWeekM: before?.preTaperWeekM)
    }

    private func metres(_ measures: Measures) -> Int64? {
        if let known, length == .other ? typed == measures.distance(known) : length == Length(metres: known) {
            return known
        }
        return length == .other ? measures.metres(typed) : length.rawValue
    }
}
