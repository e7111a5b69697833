import EbbCore

/// A week of a calendar; none on days outside it.
struct CalendarWeek: Equatable {
    let monday: LocalDay
    let days: [TrendPoint?]
    /// The month that stands over it; none where that stands over a newer week already.
    let month: LocalDay?
}

/// The weeks of days in a row, the newest first. Before the first verdict no day is shown; after it, one without a verdict is.
func calendarWeeks(_ points: [TrendPoint]) -> [CalendarWeek] {
    let byDay = Dictionary(points.drop { $0.tier == nil }.map { ($0.day, $0) }) { first, _ in first }
    let mondays = Set(byDay.keys.map(\.monday)).sorted(by: >)
    var newer: LocalDay?
    return mondays.map { monday in
        let days = (0..<7).map { byDay[monday.advanced(by: $0)] }
        // A week is of the month in which it ends.
        let last = days.compactMap { $0?.day }.last ?? monday
        let month = newer.map { $0.month == last.month && $0.year == last.year } == true ? nil : last
        newer = last
        return CalendarWeek(monday: monday, days: days, month: month)
    }
}
