import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// What is left, filled, and where that is not what was planned, that as a dashed outline. Weeks under one another have one scale.
struct WeekBar: View {
    let week: PlanWeekRow
    let widest: Int64
    let isPast: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        GeometryReader { room in
            ZStack(alignment: .leading) {
                Capsule().fill(Color(palette[isPast ? .past : .left]))
                    .frame(width: room.size.width * part(week.adjustedM, of: widest))
                if week.plannedM != week.adjustedM {
                    Capsule().strokeBorder(Color(palette[.planned]), style: StrokeStyle(lineWidth: 1.5, dash: [4, 3]))
                        .frame(width: room.size.width * part(week.plannedM, of: widest))
                }
            }
        }
        .frame(height: 12)
        .accessibilityHidden(true)
    }
}

/// How much of the longest bar one takes, from 0 to 1. Of metres.
func part(_ metres: Int64, of widest: Int64) -> Double {
    widest > 0 ? min(max(Double(metres) / Double(widest), 0), 1) : 0
}

/// Metres of the longest bar: what was planned counts as what is left does.
func widestBar(_ weeks: [PlanWeekRow]) -> Int64 { weeks.map { max($0.plannedM, $0.adjustedM) }.max() ?? 0 }
