import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// A week as a row: what it is for, what is left of it as a bar in the outline of what was planned, and its races. What lies behind is
/// quiet.
struct WeekRow: View {
    let week: PlanWeekRow
    /// Metres of the longest bar.
    let widest: Int64
    /// This week's Monday.
    let now: LocalDay?
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            RowOrColumn {
                title(words("plan.week", words.shortDate(week.start))).frame(maxWidth: .infinity, alignment: .leading)
                Quiet(words.amount(week, measures))
            }
            if let purpose = words.purpose(week.phase, week.role) { Caption(purpose) }
            WeekBar(week: week, widest: widest, isPast: isPast)
            if week.start == now { Caption(words("plan.thisWeek")) }
            ForEach(week.races, id: \.session.id) { race in
                Label(race.name, systemImage: "flag.checkered").foregroundStyle(Color(palette.ready))
            }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: words.spoken(week, now, measures)))
    }

    private var isPast: Bool { week.isPast(now) }

    @ViewBuilder private func title(_ text: String) -> some View { if isPast { Quiet(text) } else { Plain(text) } }
}

extension Words {
    /// `42.9 of 49.5 km`, or `49.5 km` where nothing changed.
    func amount(_ week: PlanWeekRow, _ measures: Measures) -> String {
        week.adjustedM == week.plannedM
            ? measures.distanceWithUnit(week.plannedM)
            : self("plan.amount", measures.distance(week.adjustedM), measures.distanceWithUnit(week.plannedM))
    }

    /// `Base · lighter`; `Taper`, where a week is for what its phase is for; none where the plan does not say.
    func purpose(_ phase: Phase?, _ role: WeekRole?) -> String? {
        let adds =
            switch role {
            case .loaded: phase == nil
            case .taper: phase != .taper
            case .return: phase != .return
            case .deload, .postRace: true
            case nil: false
            }
        let parts = [phase.map { name($0) }, adds ? role.map { name($0) } : nil].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// A week as it is heard: everything that its row shows.
    func spoken(_ week: PlanWeekRow, _ now: LocalDay?, _ measures: Measures) -> String {
        let said = [
            self("plan.week", shortDate(week.start)), week.start == now ? self("plan.thisWeek") : nil,
            purpose(week.phase, week.role), amount(week, measures),
        ]
        return (said.compactMap { $0 } + week.races.map(\.name)).joined(separator: ", ")
    }
}

extension PlanWeekRow {
    /// It is over.
    /// - Parameter now: this week's Monday.
    func isPast(_ now: LocalDay?) -> Bool { now.map { start < $0 } ?? false }
}
