import EbbCore

/// A week from Monday: what is planned, and what this morning makes of it where it says something. Races are left out of its metres.
public struct PlanWeekRow: Equatable, Sendable {
    /// Its Monday.
    public let start: LocalDay
    /// What is planned.
    public let sessions: [PlannedSession]
    /// Metres as they were planned.
    public let plannedM: Int64
    /// Metres as they are now.
    public let adjustedM: Int64
    /// What it is for, and what it does to the load; none where the plan does not say.
    public let phase: Phase?
    public let role: WeekRole?

    /// The races of the week, which are drawn in full.
    public var races: [PlannedSession] { sessions.filter { $0.session.kind == .race } }
}

/// One session with everything there is to say of it.
public struct SessionView: Equatable, Sendable {
    public let id: String
    /// As the plan has it, with its steps; none in a default week.
    public let planned: PlannedSession?
    /// Before and after; none outside the seven days.
    public let adjusted: AdjustedSession?
    /// Its words among the seven days.
    public let row: PlanText?
    /// Before, after and why; none where nothing changed.
    public let text: SessionText?
    /// The moves that may be accepted.
    public let offers: [OfferText]

    /// The day it is on now.
    public var day: LocalDay? { adjusted?.after.day ?? planned?.session.day }

    /// What it was planned to be, in the core's words.
    public var name: String { planned?.name ?? row?.before ?? "" }
}

/// The weeks of a plan, without a gap; a session that moved counts in the week in which it is run.
func planWeeks(
    _ planned: [PlannedSession], _ known: [PlanWeek], _ adjusted: [AdjustedSession]
) -> [PlanWeekRow] {
    let purposes = Dictionary(known.map { ($0.start.monday, $0) }) { first, _ in first }
    let after = Dictionary(adjusted.map { ($0.id, $0.after) }) { first, _ in first }
    let byWeek = Dictionary(grouping: planned) { $0.session.day.monday }
    guard let first = byWeek.keys.min(), let last = byWeek.keys.max() else { return [] }
    var left: [LocalDay: Int64] = [:]
    for session in planned.map(\.session) where session.kind != .race {
        let now = after[session.id]
        left[(now?.day ?? session.day).monday, default: 0] += now?.distanceM ?? session.distanceM
    }
    return stride(from: first, through: last, by: 7).map { start in
        let sessions = byWeek[start] ?? []
        let runs = sessions.filter { $0.session.kind != .race }
        return PlanWeekRow(
            start: start, sessions: sessions, plannedM: runs.reduce(0) { $0 + $1.session.distanceM },
            adjustedM: left[start] ?? 0, phase: purposes[start]?.phase, role: purposes[start]?.role)
    }
}

extension PlanPreview {
    /// Its weeks as the plan's will stand there: nothing has changed any of it yet.
    public var rows: [PlanWeekRow] {
        let byWeek = Dictionary(grouping: sessions) { $0.session.day.monday }
        return weeks.map { week in
            PlanWeekRow(
                start: week.start.monday, sessions: byWeek[week.start.monday] ?? [], plannedM: week.plannedM,
                adjustedM: week.plannedM, phase: week.phase, role: week.role)
        }
    }
}
