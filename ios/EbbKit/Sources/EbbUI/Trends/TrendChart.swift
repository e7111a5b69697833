import Charts
import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// A series against its band: the mean of seven days as a line, single days as small dots behind it, days that voted as filled dots
/// in their tier's colour, another source as a tick.
struct TrendChart: View {
    let trend: Trend
    /// The verdict of a day, in whose colour its vote is drawn.
    let tier: (LocalDay) -> Tier?
    /// Today's: without axes, and with the votes of now alone.
    var isSmall = false
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.palette) private var palette

    var body: some View {
        let drawing = TrendDrawing(trend, tier: tier, onlyNow: isSmall)
        Chart {
            BandMarks(band: drawing.band, colour: Color(palette.band))
            ForEach(drawing.dots) { dot in
                PointMark(x: .value("", dot.day.noon), y: .value("", dot.value))
                    .symbol { DayDot(isHollow: dot.isHollow, colour: Color(palette[.day])) }
            }
            ForEach(drawing.line) { point in
                LineMark(x: .value("", point.day.noon), y: .value("", point.value), series: .value("", point.stretch))
                    .foregroundStyle(Color(palette[.line]))
            }
            ForEach(drawing.votes) { vote in
                PointMark(x: .value("", vote.day.noon), y: .value("", vote.value))
                    .symbolSize(40)
                    .foregroundStyle(Color(palette[.vote(vote.tier)]))
            }
            ForEach(drawing.changes, id: \.self) { day in
                RuleMark(x: .value("", day.noon))
                    .lineStyle(StrokeStyle(lineWidth: 1, dash: [2, 3]))
                    .foregroundStyle(Color(palette[.line]))
            }
        }
        .chartYScale(domain: drawing.range ?? 0...1)
        .chartXAxis(isSmall ? .hidden : .automatic)
        .chartYAxis(isSmall ? .hidden : .automatic)
        .environment(\.timeZone, utc)
        .heard(ChartAudio(trend, words, measures))
    }
}

/// A single day, small and behind the line.
private struct DayDot: View {
    let isHollow: Bool
    let colour: Color

    var body: some View {
        if isHollow {
            Circle().strokeBorder(colour, lineWidth: 1).frame(width: 5, height: 5)
        } else {
            Circle().fill(colour).frame(width: 3, height: 3)
        }
    }
}

/// A day's noon in it is that day.
let utc = TimeZone(secondsFromGMT: 0) ?? .current

/// Where a signal normally lies.
private struct BandMarks: ChartContent {
    let band: [TrendDrawing.Range]
    let colour: Color

    var body: some ChartContent {
        ForEach(band) { range in
            AreaMark(
                x: .value("", range.day.noon), yStart: .value("", range.low), yEnd: .value("", range.high),
                series: .value("", range.stretch)
            )
            .foregroundStyle(colour)
        }
    }
}
