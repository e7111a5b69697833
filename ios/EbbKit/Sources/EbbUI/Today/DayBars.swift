import EbbCore
import EbbLook

/// A day of the week that lies ahead: what was planned, and what is left of it, in metres.
struct DayBar: Identifiable, Equatable {
    let day: LocalDay
    let plannedM: Int64
    let leftM: Int64
    /// A race is on it: drawn in full.
    let isRace: Bool

    var id: LocalDay { day }
    /// Neither runs nor anything else.
    let isRest: Bool
}

/// The seven days from today on.
func dayBars(_ morning: Morning) -> [DayBar] {
    (0..<7).map { later in
        let day = morning.day.advanced(by: later)
        let planned = morning.sessions.filter { $0.before.day == day }
        let left = morning.sessions.filter { $0.after.day == day }
        return DayBar(
            day: day, plannedM: planned.reduce(0) { $0 + $1.before.distanceM },
            leftM: left.reduce(0) { $0 + $1.after.distanceM }, isRace: left.contains { $0.after.kind == .race },
            isRest: left.allSatisfy { $0.after.kind == .rest })
    }
}
