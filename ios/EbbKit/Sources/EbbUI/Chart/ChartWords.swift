import EbbCore
import EbbLook

extension Words {
    /// A series in a sentence: its span, where it is now beside what is normal, between what it lay, its gaps and votes.
    func summary(_ trend: Trend, _ measures: Measures) -> String {
        guard let first = trend.points.first, let last = trend.points.last else { return self("chart.noValue") }
        let heights = trend.points.compactMap { $0.mean ?? $0.value }
        let now = trend.points.last { $0.mean != nil }
        var said: [String?] = [now?.mean.map { self("chart.latest", measures.value($0, trend.unit)) }]
        said.append(now?.band.map { self("today.normal", measures.range($0, trend.unit)) })
        said.append(now.flatMap { side($0) })
        if let least = heights.min(), let most = heights.max() {
            said.append(self("chart.between", measures.value(least, trend.unit), measures.value(most, trend.unit)))
            let gaps = trend.points.count { $0.value == nil }
            said.append(gaps == 0 ? nil : gaps == 1 ? self("chart.oneGap") : self("chart.gaps", "\(gaps)"))
            let votes = trend.points.count { $0.vote == .mild || $0.vote == .strong }
            said.append(votes == 0 ? nil : votes == 1 ? self("chart.oneVote") : self("chart.votes", "\(votes)"))
        } else {
            said.append(self("chart.noValue"))
        }
        return self(
            "chart.summary", date(first.day), date(last.day), said.compactMap { $0 }.joined(separator: ", "))
    }

    /// On which side of its normal a mean lies. Both edges lie outside.
    private func side(_ point: TrendPoint) -> String? {
        guard let mean = point.mean, let band = point.band else { return nil }
        return mean >= band.high
            ? self("chart.above") : mean <= band.low ? self("chart.below") : self("chart.inside")
    }

    /// `1 day`, `15 days`.
    func days(_ count: Int) -> String { count == 1 ? self("chart.oneDay") : self("chart.days", "\(count)") }

    /// How many days had which verdict.
    func counts(_ trend: Trend) -> String {
        tierCounts(trend.points).map { labelled(name($0.tier), days($0.days)) }.joined(separator: ", ")
    }
}

/// How many days had which verdict, from the first verdict on; those without one last.
func tierCounts(_ points: [TrendPoint]) -> [(tier: Tier?, days: Int)] {
    let known = points.drop { $0.tier == nil }
    return (Tier.allCases.map { Tier?.some($0) } + [nil]).compactMap { tier in
        let days = known.count { $0.tier == tier }
        return days == 0 ? nil : (tier, days)
    }
}

extension Measures {
    /// A value of a series with its unit.
    func value(_ value: Double, _ unit: TrendUnit) -> String {
        switch unit {
        case .bpm: "\(number(value, 1))\u{A0}bpm"
        case .ms: "\(number(value, 0))\u{A0}ms"
        case .minutes: time(value)
        case .trimp, .sessionRpe, .load, .tier: number(value, 0)
        }
    }

    /// Between the edges of a band.
    func range(_ band: Band, _ unit: TrendUnit) -> String { "\(value(band.low, unit))–\(value(band.high, unit))" }
}
