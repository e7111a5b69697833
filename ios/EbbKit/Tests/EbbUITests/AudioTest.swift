import EbbCore
import EbbDomain
import EbbLook
import Foundation
import Testing

@testable import EbbUI

/// Charts as they are heard and read.
@MainActor
struct AudioTest {
    private let first = LocalDay(number: 20_000)
    private let km = Measures(.en, .km)
    private let words = Words(.en) {
        [
            "chart.stretch": "%1$@, %2$@ to %3$@", "chart.summary": "From %1$@ to %2$@: %3$@.",
            "chart.latest": "mean %1$@", "today.normal": "normal %1$@", "chart.between": "between %1$@ and %2$@",
            "chart.gaps": "%1$@ gaps", "chart.votes": "%1$@ votes", "chart.days": "%1$@ days", "chart.oneDay": "1 day",
        ][$0]
    }

    private func trend(_ points: [TrendPoint], _ series: Series = .hrv) -> Trend {
        Trend(series: series, unit: .ms, points: points, changes: [])
    }

    private func point(
        _ day: Int, value: Double? = nil, mean: Double? = nil, band: Band? = nil, vote: VoteDrawn? = nil,
        tier: Tier? = nil
    ) -> TrendPoint {
        TrendPoint(
            day: first.advanced(by: day), value: value, mean: mean, band: band, vote: vote, excluded: false, tier: tier)
    }

    @Test("each chart sounds a line for every stretch without a gap, and never over one")
    func gaps() {
        let means: [Double?] = [50, 51, nil, nil, 53, nil, 54, 55]
        let audio = ChartAudio(trend(means.enumerated().map { point($0, mean: $1) }), words, km)
        let places = audio.stretches.map { $0.points.map(\.place) }
        #expect(places == [[0, 1], [4], [6, 7]])
        #expect(audio.stretches.map(\.isLine) == [true, true, true])
        let spans = [(4, 5), (8, 8), (10, 11)].map { from, to in
            let days = [from, to].map { words.shortDate(first.advanced(by: $0 - 4)) }
            return "chart.mean, \(days[0]) to \(days[1])"
        }
        #expect(audio.stretches.map(\.name) == spans)
        // A line without a gap needs no dates in its name.
        let whole = ChartAudio(trend((0..<3).map { point($0, mean: 50) }), words, km)
        #expect(whole.stretches.map(\.name) == ["chart.mean"])
    }

    @Test("each chart sounds single days apart from one another")
    func days() {
        let audio = ChartAudio(trend([point(0, value: 40), point(1), point(2, value: 42)]), words, km)
        #expect(audio.stretches.map(\.isLine) == [false] && audio.stretches[0].name == "chart.value")
        #expect(audio.stretches[0].points == [.init(place: 0, value: 40), .init(place: 2, value: 42)])
    }

    @Test("each chart says its values with their unit and its places as days")
    func axes() {
        let audio = ChartAudio(trend([point(0, mean: 50), point(1, mean: 61.4)]), words, km)
        #expect(audio.say(61.4) == "61\u{A0}ms" && audio.range == 50...61.4)
        #expect(
            (0..<audio.count).map(audio.place) == [words.date(first), words.date(first.advanced(by: 1))]
                && !audio.hasNames)
        #expect(audio.across == "chart.day" && audio.up == "series.hrv" && audio.title == "series.hrv")
        // A line that never moves, and none at all, have a range too.
        #expect(ChartAudio(trend([point(0, mean: 50)]), words, km).range == 49.5...50.5)
        #expect(ChartAudio(trend([point(0)]), words, km).range == 0...1)
    }

    @Test("each chart says its mean, the normal range, on which side it lies, its gaps and its votes")
    func summary() {
        let band = Band(low: 45, high: 60)
        let said = { (mean: Double) in
            self.words.summary(
                self.trend([
                    self.point(0), self.point(1), self.point(2, value: 50, mean: 44, band: band, vote: .mild),
                    self.point(3, value: 70, mean: mean, band: band, vote: .strong),
                ]), self.km)
        }
        let span = "From \(words.date(first)) to \(words.date(first.advanced(by: 3)))"
        let normal = "normal 45\u{A0}ms–60\u{A0}ms"
        #expect(
            said(60)
                == "\(span): mean 60\u{A0}ms, \(normal), chart.above, between 44\u{A0}ms and 60\u{A0}ms, 2 gaps, 2 votes."
        )
        #expect(said(45).contains("mean 45\u{A0}ms, \(normal), chart.below,"))
        #expect(said(50).contains("mean 50\u{A0}ms, \(normal), chart.inside,"))
        #expect(words.summary(trend([point(0)]), km).hasSuffix(": chart.noValue."))
    }

    @Test("each chart of load sounds its days, and fitness and fatigue as lines beside them")
    func load() {
        let load = trend([point(0, value: 60), point(1, value: 0)], .load)
        let fitness = trend([point(0, value: 30), point(1, value: 31)], .fitness)
        let audio = ChartAudio(load, beside: [fitness], words, km)
        #expect(audio.stretches.map(\.name) == ["series.load", "series.fitness"])
        #expect(audio.stretches.map(\.isLine) == [false, true] && audio.range == 0...60)
    }

    @Test("each chart of verdicts sounds the higher the more the plan gives way, and says how many days each was")
    func verdicts() {
        let tiers: [Tier?] = [nil, .ready, .cut, nil, .ready]
        let audio = ChartAudio(
            verdicts: trend(tiers.enumerated().map { point($0, tier: $1) }, .tier), words)
        #expect(audio.stretches.flatMap(\.points).map(\.place) == [1, 2, 4])
        #expect(
            audio.stretches.flatMap(\.points).map { audio.say($0.value) } == ["tier.ready", "tier.cut", "tier.ready"])
        #expect(audio.summary == "tier.ready: 2 days, tier.cut: 1 day, glance.notYet: 1 day")
        #expect(audio.range == 0...5)
    }

    @Test("each chart of the week sounds what is left of a day and what was planned")
    func week() {
        let bars = [
            DayBar(day: first, plannedM: 12_000, leftM: 8_400, isRace: false, isRest: false),
            DayBar(day: first.advanced(by: 1), plannedM: 0, leftM: 0, isRace: false, isRest: true),
        ]
        let audio = ChartAudio(bars, title: "Week", words, km)
        #expect(audio.stretches.map { $0.points.map(\.value) } == [[8_400, 0], [12_000, 0]])
        #expect(audio.stretches.map(\.name) == ["chart.left", "chart.planned"] && audio.range == 0...12_000)
        #expect(
            audio.hasNames && (0..<audio.count).map(audio.place) == ["Fri", "Sat"] && audio.say(8_400) == "8.4\u{A0}km")
        let rest = "\(words.date(bars[1].day)): today.rest"
        #expect(audio.summary == "\(words.spoken(bars[0], km)). \(rest)")
    }

    @Test("each chart has its tones and a table of the same values", arguments: Series.allCases)
    func both(_ series: Series) async throws {
        let models = try #require(PreviewPhone.models(.aBadWeek))
        await models.today.open()
        await models.trends.show(.sixMonths)
        let trend = try #require(models.trends.state.cards.first { $0.series == series })
        let spoken = inEnglish()
        let audio = series == .tier ? ChartAudio(verdicts: trend, spoken) : ChartAudio(trend, spoken, km)
        let table = ChartTable(trend, spoken, km)
        #expect(table.rows.map(\.day) == trend.points.map(\.day).reversed())
        let tones = audio.stretches.flatMap { stretch in stretch.points.map { ($0, stretch) } }
        #expect(!tones.isEmpty && !audio.title.isEmpty && !audio.summary.isEmpty)
        let drawn = TrendDrawing(trend, most: .max)
        #expect(
            tones.count
                == (series == .tier ? trend.points.count { $0.tier != nil } : drawn.line.count + drawn.dots.count))
        for (tone, _) in tones {
            let row = table.rows[trend.points.count - 1 - tone.place]
            let said = audio.say(tone.value)
            #expect(row.texts.contains { $0.hasSuffix(said) }, "\(series) \(row.day): \(said)")
        }
    }

    @Test("each chart that is drawn is heard, and each card with one leads to its table")
    func everywhere() throws {
        let folder = checkout.appendingPathComponent("ios/EbbKit/Sources/EbbUI")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        var heard: Set<String> = []
        var drawnIn: [String: Set<String>] = [:]
        var linked: Set<String> = []
        for file in files {
            let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            let name = String(file.split(separator: "/").last?.dropLast(6) ?? "")
            if source.firstMatch(of: /\bChart \{|\bimport Charts\b/) != nil {
                #expect(source.contains(".heard(ChartAudio("), "\(file)")
            }
            if source.contains(".heard(ChartAudio(") { heard.insert(name) }
            if source.contains("TableLink(."), name != "TableView" { linked.insert(name) }
            for use in source.matches(of: /\b(TrendChart|LoadChart|TierCalendar|SignalRow)\(/) {
                drawnIn[String(use.output.1), default: []].insert(name)
            }
        }
        #expect(heard == ["TrendChart", "LoadChart", "TierCalendar", "WeekCard"])
        #expect(linked == ["SignalsCard", "TrendCard", "WeekCard"])
        #expect(drawnIn["TrendChart"] == ["SignalRow", "TrendCard"] && drawnIn["SignalRow"] == ["SignalsCard"])
        #expect(drawnIn["LoadChart"] == ["TrendCard"] && drawnIn["TierCalendar"] == ["TrendCard"])
    }
}
