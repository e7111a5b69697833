import EbbCore
import Foundation
import Testing

@testable import EbbUI

/// What is drawn of a series, and what is not.
struct DrawingTest {
    private let first = LocalDay(number: 20_000)

    private func trend(_ points: [TrendPoint], _ series: Series = .hrv) -> Trend {
        Trend(series: series, unit: .ms, points: points, changes: [])
    }

    private func point(
        _ day: Int, value: Double? = nil, mean: Double? = nil, band: Band? = nil, vote: VoteDrawn? = nil,
        excluded: Bool = false, tier: Tier? = nil
    ) -> TrendPoint {
        TrendPoint(
            day: first.advanced(by: day), value: value, mean: mean, band: band, vote: vote, excluded: excluded,
            tier: tier)
    }

    @Test("a day without a value is a gap: the line ends and begins anew")
    func gaps() {
        let drawing = TrendDrawing(trend([point(0, mean: 50), point(1, mean: 51), point(2), point(3, mean: 52)]))
        #expect(drawing.line.map(\.stretch) == [1, 1, 2])
        #expect(drawing.line.map(\.day) == [0, 1, 3].map { first.advanced(by: $0) })
    }

    @Test("single days are dots, and one that says nothing about what is normal is hollow")
    func dots() {
        let drawing = TrendDrawing(trend([point(0, value: 40), point(1, value: 41, excluded: true), point(2)]))
        #expect(drawing.dots.map(\.isHollow) == [false, true])
        #expect(drawing.line.isEmpty)
    }

    @Test("votes are marked; on Today only those of now, and none where the signal is silent again")
    func votes() {
        let week = (0..<6).map { point($0, mean: 50, vote: [0, 4, 5].contains($0) ? .mild : nil) }
        #expect(TrendDrawing(trend(week)).votes.count == 3)
        #expect(TrendDrawing(trend(week), onlyNow: true).votes.map(\.day) == [4, 5].map { first.advanced(by: $0) })
        #expect(TrendDrawing(trend(week + [point(6, mean: 50)]), onlyNow: true).votes.isEmpty)
        // What only still stands is no vote.
        #expect(TrendDrawing(trend([point(0, mean: 50, vote: .standing)])).votes.isEmpty)
    }

    @Test("a vote has the colour of its own day's verdict, and of none where there was none")
    func colours() {
        let tiers = tiersByDay(trend([point(0, tier: .cut), point(1), point(2, tier: .ready)], .tier))
        let votes = trend((0..<3).map { point($0, mean: 50, vote: .strong) })
        #expect(TrendDrawing(votes, tier: { tiers[$0] }).votes.map(\.tier) == [.cut, .none, .ready])
        #expect(tiersByDay(nil).isEmpty)
    }

    @Test("the band is drawn where there is one, and everything fits in")
    func band() throws {
        let drawing = TrendDrawing(
            trend([point(0, mean: 50, band: Band(low: 45, high: 60)), point(1, mean: 70), point(2, value: 30)]))
        #expect(drawing.band.count == 1)
        let range = try #require(drawing.range)
        #expect(range.contains(30) && range.contains(70))
        #expect(TrendDrawing(trend([point(0)])).range == nil)
    }

    @Test("ten years are drawn with fewer points, the last day among them")
    func thinned() {
        let days = (0..<3650).map { point($0, value: 50, mean: 50) }
        let drawing = TrendDrawing(trend(days))
        #expect(drawing.line.count <= 400 && drawing.dots.isEmpty)
        #expect(drawing.line.last?.day == days.last?.day)
        #expect(drawing.line.last?.stretch == 1)
    }

    @Test("a series without a mean is drawn by its days")
    func values() {
        let drawing = TrendDrawing(trend([point(0, value: 60), point(1, value: 0)], .load))
        #expect(drawing.line.map(\.value) == [60, 0] && drawing.dots.isEmpty)
    }

    @Test("the calendar has whole weeks from Monday, the newest first")
    func calendar() {
        // 20,000 days after 1970-01-01 is a Friday.
        let weeks = calendarWeeks((0..<5).map { point($0, tier: .ready) })
        #expect(weeks.map(\.monday.weekday) == [.mon, .mon])
        #expect(weeks[0].monday > weeks[1].monday)
        #expect(weeks[1].days.map { $0 != nil } == [false, false, false, false, true, true, true])
    }
}
