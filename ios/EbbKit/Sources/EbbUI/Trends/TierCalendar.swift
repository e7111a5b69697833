import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// The verdicts as a calendar: a week a row from Monday, each day its glyph in its colour.
struct TierCalendar: View {
    let trend: Trend
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        LazyVStack(alignment: .leading, spacing: 2) {
            ForEach(calendarWeeks(trend.points), id: \.monday) { week in
                HStack(spacing: 2) {
                    Caption(words.shortDate(week.monday)).frame(minWidth: 56, alignment: .leading)
                    ForEach(Array(week.days.enumerated()), id: \.offset) { _, point in
                        Text(verbatim: point.map { TierMark($0.tier).glyph } ?? " ")
                            .font(.caption)
                            .foregroundStyle(Color(palette[TierMark(point?.tier)]))
                            .frame(maxWidth: .infinity)
                    }
                }
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(Text(verbatim: spoken(week)))
            }
        }
    }

    private func spoken(_ week: CalendarWeek) -> String {
        let days = week.days.compactMap { $0 }.map { "\(words.weekday($0.day)) \(words.name($0.tier))" }
        return "\(words.date(week.monday)): \(days.joined(separator: ", "))"
    }
}

/// A week of a calendar; none on days outside it.
struct CalendarWeek: Equatable {
    let monday: LocalDay
    let days: [TrendPoint?]
}

/// The weeks of days in a row, the newest first.
func calendarWeeks(_ points: [TrendPoint]) -> [CalendarWeek] {
    let byDay = Dictionary(points.map { ($0.day, $0) }) { first, _ in first }
    return Set(points.map(\.day.monday)).sorted(by: >).map { monday in
        CalendarWeek(monday: monday, days: (0..<7).map { byDay[monday.advanced(by: $0)] })
    }
}
