import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// The next seven days: the plan as a dashed outline, what is left of it filled, kilometres under each day.
struct WeekCard: View {
    let morning: Morning
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        Card {
            Headline(title)
            let bars = dayBars(morning)
            let most = max(bars.map { max($0.plannedM, $0.leftM) }.max() ?? 1, 1)
            switch Arrangement(isLarge: size.isAccessibilitySize) {
            case .column: ForEach(bars) { DayText(bar: $0) }
            case .rowWhereItFits:
                HStack(alignment: .bottom, spacing: 4) {
                    ForEach(bars) { DayColumn(bar: $0, most: most, isToday: $0.day == morning.day) }
                }
                .heard(ChartAudio(bars, title: morning.text.page.week, words, measures))
            }
            TableLink(.week)
            if let week = morning.text.week { Quiet(week) }
        }
    }

    private var title: String {
        let (left, planned) = (morning.totals.adjustedM, morning.totals.plannedM)
        let amount =
            left == planned
            ? measures.distanceWithUnit(planned)
            : words("plan.amount", measures.distance(left), measures.distanceWithUnit(planned))
        return "\(morning.text.page.week) · \(amount)"
    }
}

/// A day as a bar.
private struct DayColumn: View {
    let bar: DayBar
    let most: Int64
    let isToday: Bool
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: 4) {
            ZStack(alignment: .bottom) {
                if bar.plannedM > 0, !bar.isRace {
                    shape.strokeBorder(Color(palette[.planned]), style: StrokeStyle(lineWidth: 1.5, dash: [3, 3]))
                        .frame(height: height(bar.plannedM))
                }
                if bar.leftM > 0 { shape.fill(Color(palette[.left])).frame(height: height(bar.leftM)) }
            }
            .frame(maxWidth: 40, minHeight: 120, maxHeight: 120, alignment: .bottom)
            Caption(words.weekday(bar.day)).bold(isToday)
            Caption(bar.isRest ? words("today.rest") : bar.leftM > 0 ? measures.distance(bar.leftM) : "·")
        }
        .frame(maxWidth: .infinity)
    }

    private var shape: RoundedRectangle { RoundedRectangle(cornerRadius: 8) }

    private func height(_ metres: Int64) -> CGFloat { max(4, 120 * CGFloat(metres) / CGFloat(most)) }
}

/// A day as a line, for the largest letters.
private struct DayText: View {
    let bar: DayBar
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View { Plain(words.spoken(bar, measures)) }
}

extension Words {
    /// A day, what is left, and what was planned where that was something else.
    func spoken(_ bar: DayBar, _ measures: Measures) -> String {
        "\(date(bar.day)): " + texts(bar, measures).joined(separator: ", ")
    }

    /// What is left of a day, and what was planned where that was something else.
    func texts(_ bar: DayBar, _ measures: Measures) -> [String] {
        let left = bar.isRest ? self("today.rest") : measures.distanceWithUnit(bar.leftM)
        let was = bar.leftM == bar.plannedM ? nil : self("session.instead", measures.distanceWithUnit(bar.plannedM))
        return [left, was].compactMap { $0 }
    }
}
