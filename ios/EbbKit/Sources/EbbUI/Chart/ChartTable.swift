import EbbCore
import EbbLook

/// The values behind a chart, a row a day.
struct ChartTable: Equatable, Identifiable {
    struct Row: Equatable, Identifiable {
        let day: LocalDay
        let texts: [String]
        var id: LocalDay { day }
    }

    let title: String
    let rows: [Row]
    var id: String { title }
}

extension ChartTable {
    /// The values of a series, the newest first.
    init(_ trend: Trend, _ words: Words, _ measures: Measures) {
        title = words.name(trend.series)
        rows = trend.points.reversed().map { Row(day: $0.day, texts: words.texts($0, trend, measures)) }
    }

    /// The week ahead, today first: what is left, and what was planned where that was something else.
    init(_ bars: [DayBar], title: String, _ words: Words, _ measures: Measures) {
        self.title = title
        rows = bars.map { Row(day: $0.day, texts: words.texts($0, measures)) }
    }
}

extension Words {
    fileprivate func texts(_ point: TrendPoint, _ trend: Trend, _ measures: Measures) -> [String] {
        if trend.series == .tier { return [name(point.tier)] }
        guard point.value != nil || point.mean != nil else { return [self("chart.noValue")] }
        return [
            point.value.map { measures.value($0, trend.unit) },
            point.mean.map { "\(self("chart.mean")) \(measures.value($0, trend.unit))" },
            point.band.map { self("today.normal", measures.range($0, trend.unit)) },
            point.excluded ? self("chart.excluded") : nil,
        ].compactMap { $0 }
    }
}
