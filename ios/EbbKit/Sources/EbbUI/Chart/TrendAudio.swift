import EbbCore
import EbbLook

extension ChartAudio {
    /// A series: its mean of seven days as a line and its days as single tones; days alone where they are the line; load as single
    /// tones, with the lines beside it.
    init(_ trend: Trend, beside: [Trend] = [], _ words: Words, _ measures: Measures) {
        let (days, unit) = (trend.points.map(\.day), trend.unit)
        let name = { (title: String) in
            { (span: ClosedRange<Int>?) -> String in
                guard let span else { return title }
                let (first, last) = (days[span.lowerBound], days[span.upperBound])
                return words("chart.stretch", title, words.shortDate(first), words.shortDate(last))
            }
        }
        let values = trend.points.map(\.value)
        var stretches: [Stretch]
        if trend.series == .load {
            stretches = Self.dots(values, name: words.name(trend.series))
        } else if trend.isLineOfValues {
            stretches = Self.lines(values, name: name(words.name(trend.series)))
        } else {
            stretches = Self.lines(trend.points.map(\.mean), name: name(words("chart.mean")))
            stretches += Self.dots(values, name: words("chart.value"))
        }
        for other in beside {
            stretches += Self.lines(other.points.map { $0.mean ?? $0.value }, name: name(words.name(other.series)))
        }
        self.init(
            title: words.name(trend.series), summary: words.summary(trend, measures), across: words("chart.day"),
            count: days.count, place: { words.date(days[$0]) }, up: words.name(trend.series),
            range: Self.range(stretches),
            stretches: stretches, say: { measures.value($0, unit) })
    }

    /// The verdicts of days: the higher the tone, the more the plan gives way.
    init(verdicts trend: Trend, _ words: Words) {
        let heights = Dictionary(uniqueKeysWithValues: Tier.allCases.enumerated().map { ($1, Double($0)) })
        let (name, days) = (words.name(trend.series), trend.points.map(\.day))
        let stretches = Self.dots(trend.points.map { $0.tier.flatMap { heights[$0] } }, name: name)
        self.init(
            title: name, summary: words.counts(trend), across: words("chart.day"),
            count: days.count, place: { words.date(days[$0]) }, up: name,
            range: 0...Double(Tier.allCases.count - 1), stretches: stretches,
            say: { height in
                let place = Int(height.rounded())
                return words.name(Tier.allCases.indices.contains(place) ? Tier.allCases[place] : nil)
            })
    }

    /// The week ahead: what is left of each day, and what was planned.
    init(_ bars: [DayBar], title: String, _ words: Words, _ measures: Measures) {
        let left = Self.dots(bars.map { Double($0.leftM) }, name: words("chart.left"))
        let planned = Self.dots(bars.map { Double($0.plannedM) }, name: words("chart.planned"))
        let most = bars.map { Double(max($0.plannedM, $0.leftM)) }.max() ?? 0
        self.init(
            title: title, summary: bars.map { words.spoken($0, measures) }.joined(separator: ". "),
            across: words("chart.day"), count: bars.count, place: { words.weekday(bars[$0].day) }, hasNames: true,
            up: words("chart.distance"), range: 0...max(most, 1), stretches: left + planned,
            say: { measures.distanceWithUnit(Int64($0.rounded())) })
    }
}
