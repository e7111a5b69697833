import EbbCore
import EbbDomain

/// What stands on Today.
enum TodayCard: Hashable {
    case verdict, session, notices, closed, signals, week, later, offers, rate, advice
}

/// The cards of a morning, from the top: verdict, reason, consequence.
func cards(_ state: TodayState, _ morning: Morning) -> [TodayCard] {
    let hasSession = !morning.sessions.isEmpty || !morning.text.today.isEmpty
    let there: [(TodayCard, Bool)] = [
        (.verdict, true),
        // What changes today stands with the verdict that changes it.
        (.session, hasSession && morning.changesToday),
        (.notices, true),
        (.closed, morning.text.deloadClosed != nil),
        (.signals, !state.situations.contains(.noData)),
        (.session, hasSession && !morning.changesToday),
        (.week, morning.totals.plannedM > 0),
        (.later, true),
        (.offers, true),
        (.rate, !state.unrated.isEmpty),
        (.advice, !morning.text.advice.isEmpty),
    ]
    return there.filter(\.1).map(\.0)
}

extension Morning {
    /// Today's rows of the seven days, that of a rest day too.
    var ofToday: [PlanText] {
        let today = Set(sessions.filter { $0.before.day == day || $0.after.day == day }.map(\.id))
        return text.plan.filter { today.contains($0.id) || $0.id == "rest-\(day)" }
    }

    /// Whether this morning changes what today holds.
    var changesToday: Bool { ofToday.contains { $0.after != nil } }

    /// Why the first of today's sessions is as it is; none where the verdict has said so.
    var reasonOfToday: String? {
        let rows = Set(ofToday.map(\.id))
        return text.sessions.first { rows.contains($0.id) }?.reasons.first { !text.why.contains($0.text) }?.text
    }
}
