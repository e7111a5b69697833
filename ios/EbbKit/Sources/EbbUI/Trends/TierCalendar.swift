import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// The verdicts as a calendar: a week a row from Monday, the newest first, each day its glyph in its colour; a list where letters are
/// large. A day leads to its morning.
struct TierCalendar: View {
    let trend: Trend
    @Environment(\.words) private var words
    @Environment(\.dynamicTypeSize) private var size

    var body: some View {
        let weeks = calendarWeeks(trend.points)
        switch Arrangement(isLarge: size.isAccessibilitySize) {
        case .column:
            LazyVStack(alignment: .leading, spacing: 8) {
                ForEach(weeks.flatMap { $0.days.compactMap { $0 }.reversed() }, id: \.day) { DayLink(point: $0) }
            }
        case .rowWhereItFits:
            LazyVStack(alignment: .leading, spacing: 2) {
                Heads(week: weeks.first)
                ForEach(weeks, id: \.monday) { WeekOfDays(week: $0) }
            }
        }
        Legend(trend: trend)
    }
}

/// The days' names over their columns; each day says its own.
private struct Heads: View {
    let week: CalendarWeek?
    @Environment(\.words) private var words

    var body: some View {
        HStack(spacing: 2) {
            ForEach(words.heads(week), id: \.self) { Caption($0).frame(maxWidth: .infinity) }
        }
        .accessibilityHidden(true)
    }
}

/// A week of days, under the month's name where another month begins.
private struct WeekOfDays: View {
    let week: CalendarWeek
    @Environment(\.words) private var words

    var body: some View {
        if let month = week.month { Caption(words.month(month)).padding(.vertical, 4) }
        HStack(spacing: 2) {
            ForEach(Array(week.days.enumerated()), id: \.offset) { _, point in
                if let point {
                    DaySquare(point: point)
                } else {
                    Text(verbatim: " ").frame(maxWidth: .infinity).accessibilityHidden(true)
                }
            }
        }
    }
}

/// A day, as its number and its glyph.
private struct DaySquare: View {
    let point: TrendPoint
    @Environment(\.palette) private var palette

    var body: some View {
        ToMorning(point: point) {
            VStack(spacing: 0) {
                Text(verbatim: TierMark(point.tier).glyph).font(.caption)
                    .foregroundStyle(Color(palette[TierMark(point.tier)]))
                Caption("\(point.day.day)")
            }
            .frame(maxWidth: .infinity, minHeight: 48)
        }
    }
}

/// A day as a line, for the largest letters.
private struct DayLink: View {
    let point: TrendPoint
    @Environment(\.words) private var words

    var body: some View {
        ToMorning(point: point) {
            VStack(alignment: .leading, spacing: 2) {
                Quiet(words.date(point.day))
                TierLine(TierMark(point.tier), word: words.name(point.tier))
            }
            .frame(maxWidth: .infinity, minHeight: 48, alignment: .leading)
        }
    }
}

/// Leads to the morning of a day, and is heard as that.
private struct ToMorning<Drawn: View>: View {
    let point: TrendPoint
    @ViewBuilder let drawn: Drawn
    @Environment(\.words) private var words

    var body: some View {
        NavigationLink(value: Page.past(point.day)) { drawn }
            .buttonStyle(.plain)
            .accessibilityLabel(Text(verbatim: words.spoken(point)))
    }
}

/// How many days had which verdict. The calendar's tones are heard here, for its days are links.
private struct Legend: View {
    let trend: Trend
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            ForEach(tierCounts(trend.points), id: \.tier) { count in
                TierLine(TierMark(count.tier), word: "\(words.name(count.tier)) · \(words.days(count.days))")
            }
        }
        .heard(ChartAudio(verdicts: trend, words))
    }
}

extension Words {
    /// A day and its verdict.
    func spoken(_ point: TrendPoint) -> String { labelled(date(point.day), name(point.tier)) }

    /// The names of a week's days, from Monday.
    func heads(_ week: CalendarWeek?) -> [String] {
        (0..<7).compactMap { place in (week?.monday.advanced(by: place)).map { weekday($0) } }
    }
}
