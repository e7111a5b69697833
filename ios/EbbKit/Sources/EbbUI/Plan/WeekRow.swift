import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// A week as a row: what is left of it as a bar in the outline of what was planned, and its races.
struct WeekRow: View {
    let week: PlanWeekRow
    let isNow: Bool
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            RowOrColumn {
                Plain(words("plan.week", words.shortDate(week.start))).frame(maxWidth: .infinity, alignment: .leading)
                Quiet(words.amount(week, measures))
            }
            PlannedBar(planned: week.plannedM, left: week.adjustedM)
            if isNow { Caption(words("plan.thisWeek")) }
            ForEach(week.races, id: \.session.id) { race in
                Label(race.name, systemImage: "flag.checkered").foregroundStyle(Color(palette.ready))
            }
        }
        .accessibilityElement(children: .combine)
    }
}

/// What is left, filled, in the dashed outline of what was planned.
struct PlannedBar: View {
    let planned: Int64
    let left: Int64
    @Environment(\.palette) private var palette

    var body: some View {
        GeometryReader { room in
            ZStack(alignment: .leading) {
                Capsule().strokeBorder(Color(palette.line), style: StrokeStyle(lineWidth: 1, dash: [3, 3]))
                Capsule().fill(Color(palette.ready)).frame(width: room.size.width * part)
            }
        }
        .frame(height: 8)
        .accessibilityHidden(true)
    }

    private var part: CGFloat { planned > 0 ? CGFloat(min(max(Double(left) / Double(planned), 0), 1)) : 0 }
}

extension Words {
    /// `42.9 of 49.5 km`, or `49.5 km` where nothing changed.
    func amount(_ week: PlanWeekRow, _ measures: Measures) -> String {
        week.adjustedM == week.plannedM
            ? measures.distanceWithUnit(week.plannedM)
            : self("plan.amount", measures.distance(week.adjustedM), measures.distanceWithUnit(week.plannedM))
    }
}
