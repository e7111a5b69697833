import EbbCore
import EbbLook

/// A series as it is drawn. Where a value is missing the line ends and begins anew: a gap is never bridged.
struct TrendDrawing: Equatable {
    /// A day of the line, and of which stretch without a gap it is.
    struct Point: Identifiable, Equatable {
        let day: LocalDay
        let value: Double
        let stretch: Int
        var id: LocalDay { day }
    }
    /// A day of the band.
    struct Range: Identifiable, Equatable {
        let day: LocalDay
        let low, high: Double
        let stretch: Int
        var id: LocalDay { day }
    }
    /// A day of the line on which the signal voted, and that day's verdict.
    struct VotingDay: Identifiable, Equatable {
        let day: LocalDay
        let value: Double
        let tier: TierMark
        var id: LocalDay { day }
    }
    /// A single day behind the line; one that says nothing about what is normal is hollow.
    struct Dot: Identifiable, Equatable {
        let day: LocalDay
        let value: Double
        let isHollow: Bool
        var id: LocalDay { day }
    }

    var line: [Point] = []
    var band: [Range] = []
    var dots: [Dot] = []
    /// Days of the line on which the signal voted.
    var votes: [VotingDay] = []
    /// Days on which another source began to speak.
    var changes: [LocalDay] = []

    /// - Parameters:
    ///   - tier: the verdict of a day, in whose colour its vote is drawn.
    ///   - onlyNow: votes are drawn only while the signal still speaks on the last day.
    ///   - most: a longer series is drawn with every second day, every third, and so on, and without single days.
    init(_ trend: Trend, tier: (LocalDay) -> Tier? = { _ in nil }, onlyNow: Bool = false, most: Int = 400) {
        let step = max(trend.points.count - 1, 0) / most + 1
        let points = trend.points.enumerated().filter { ($0.offset - trend.points.count + 1).isMultiple(of: step) }
            .map(\.element)
        var (lines, bands) = (Stretches(), Stretches())
        for point in points {
            if let mean = point.mean ?? (trend.isLineOfValues ? point.value : nil), lines.goes(on: true) {
                line.append(Point(day: point.day, value: mean, stretch: lines.now))
                if point.vote == .mild || point.vote == .strong {
                    votes.append(VotingDay(day: point.day, value: mean, tier: TierMark(tier(point.day))))
                }
            } else {
                _ = lines.goes(on: false)
            }
            if let edges = point.band, bands.goes(on: true) {
                band.append(Range(day: point.day, low: edges.low, high: edges.high, stretch: bands.now))
            } else {
                _ = bands.goes(on: false)
            }
            if step == 1, !trend.isLineOfValues, let value = point.value {
                dots.append(Dot(day: point.day, value: value, isHollow: point.excluded))
            }
        }
        if onlyNow { votes = Self.speaking(votes, until: points.last?.day) }
        changes = trend.changes.map(\.day)
    }

    /// Everything that has to fit in, with a little room; none where nothing is drawn.
    var range: ClosedRange<Double>? {
        let all = line.map(\.value) + dots.map(\.value) + band.flatMap { [$0.low, $0.high] }
        guard let least = all.min(), let most = all.max() else { return nil }
        let room = max((most - least) * 0.08, 0.5)
        return least - room...most + room
    }

    /// The last days in a row, where the last of them is the last day.
    private static func speaking(_ votes: [VotingDay], until last: LocalDay?) -> [VotingDay] {
        var day = last
        let kept = votes.reversed().prefix { vote in
            guard let expected = day, vote.day == expected else { return false }
            day = expected.advanced(by: -1)
            return true
        }
        return kept.reversed()
    }

    /// Counts stretches that gaps lie between.
    private struct Stretches {
        private(set) var now = 0
        private var isOn = false

        mutating func goes(on: Bool) -> Bool {
            if on, !isOn { now += 1 }
            isOn = on
            return on
        }
    }
}

/// Each day's verdict: a vote of last winter has last winter's colour.
func tiersByDay(_ tiers: Trend?) -> [LocalDay: Tier] {
    Dictionary((tiers?.points ?? []).compactMap { point in point.tier.map { (point.day, $0) } }) { first, _ in first }
}

extension Trend {
    /// There is something to draw.
    var hasValues: Bool { points.contains { $0.value != nil || $0.mean != nil || $0.tier != nil } }

    /// It has no mean of seven days: its days are the line.
    var isLineOfValues: Bool { ![.restingHeartRate, .hrv, .sleep].contains(series) }
}
