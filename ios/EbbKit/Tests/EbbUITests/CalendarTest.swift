import EbbCore
import EbbDomain
import EbbLook
import Testing

@testable import EbbUI

/// The calendar of verdicts, and what opens from it.
@MainActor
struct CalendarTest {
    /// A Friday: 4 October 2024.
    private let first = LocalDay(number: 20_000)
    private let words = Words(.en) { ["chart.days": "%1$@ days", "chart.oneDay": "1 day"][$0] }

    private func points(_ tiers: [Tier?]) -> [TrendPoint] {
        tiers.enumerated().map { place, tier in
            TrendPoint(
                day: first.advanced(by: place), value: nil, mean: nil, band: nil, vote: nil, excluded: false, tier: tier
            )
        }
    }

    @Test("before the first verdict no day is shown; after it, one without a verdict is")
    func known() {
        let weeks = calendarWeeks(points([nil, nil, .ready, nil, .cut]))
        let shown = weeks.flatMap(\.days).compactMap { $0 }
        #expect(Set(shown.map(\.day)) == Set((2..<5).map { first.advanced(by: $0) }))
        #expect(calendarWeeks(points([nil, nil])).isEmpty)
    }

    @Test("over its columns stand the days of the week, from Monday")
    func heads() {
        let weeks = calendarWeeks(points([.ready]))
        #expect(words.heads(weeks.first) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
        #expect(Words(.fr) { _ in nil }.heads(weeks.first).first == "lun.")
        #expect(words.heads(nil).isEmpty)
    }

    @Test("a month's name stands over the newest of its weeks alone")
    func months() {
        let weeks = calendarWeeks(points(Array(repeating: .ready, count: 40)))
        // The week of 28 October ends in November.
        let months = weeks.map { $0.month.map { words.month($0) } }
        #expect(months == ["November 2024", nil, nil, "October 2024", nil, nil, nil])
    }

    @Test("its legend counts the days of each verdict, and a single one is one day")
    func counts() {
        let counts = tierCounts(points([nil, .cut, .ready, nil, .ready]))
        #expect(counts.map(\.tier) == [.ready, .cut, nil] && counts.map(\.days) == [2, 1, 1])
        #expect(counts.map { words.days($0.days) } == ["2 days", "1 day", "1 day"])
    }

    @Test("a day is heard with its verdict")
    func heard() {
        #expect(words.spoken(points([.cut])[0]) == "\(words.date(first)): tier.cut")
    }

    @Test("a day of the calendar opens its own morning, and today's stays open beside it")
    func opens() async throws {
        let models = try #require(PreviewPhone.models(.aBadWeek))
        await models.today.open()
        let today = try #require(models.today.state.morning?.day)
        await models.trends.open()
        let tiers = try #require(models.trends.state.cards.first { $0.series == .tier })
        let days = calendarWeeks(tiers.points).flatMap(\.days).compactMap { $0 }
        #expect(days.count > 7 && days.contains { $0.day == today })
        await models.why.open()
        for point in [days[3], try #require(days.last)] {
            await models.past.open(point.day)
            #expect(models.past.state.day == point.day && models.past.state.trouble == nil)
            #expect(models.past.state.explanation?.steps.isEmpty == false)
        }
        #expect(models.why.state.day == today)
        #expect(words.whyTitle(days[3].day) == words.date(days[3].day) && words.whyTitle(nil) == "why.title")
    }
}
