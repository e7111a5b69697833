import Charts
import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// The load of each day as a bar; fitness and fatigue as lines over it, told apart by their dashes too.
struct LoadChart: View {
    let load: Trend
    let beside: [Trend]
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 4) {
            Chart {
                ForEach(TrendDrawing(load).line) { point in
                    BarMark(x: .value("", point.day.noon), y: .value("", point.value))
                        .foregroundStyle(Color(palette[.bar]))
                }
                // All strips lie under all lines: no line is cut by another's.
                ForEach(beside, id: \.series) { LoadStrip(trend: $0, paper: Color(palette.card)) }
                ForEach(beside, id: \.series) { LoadLine(trend: $0, ink: Color(palette[ink($0)])) }
            }
            .frame(height: 180)
            .environment(\.timeZone, utc)
            .heard(ChartAudio(load, beside: beside, words, measures))
            ForEach(beside, id: \.series) { Caption("\($0.isDashed ? "╌" : "─") \(words.name($0.series))") }
        }
    }

    private func ink(_ trend: Trend) -> Ink { trend.series == .fatigue ? .fatigue : .fitness }
}

/// A strip of paper under a line, so that it is told from the bars.
private struct LoadStrip: ChartContent {
    let trend: Trend
    let paper: Color

    var body: some ChartContent {
        ForEach(TrendDrawing(trend).line) { point in
            LineMark(
                x: .value("", point.day.noon), y: .value("", point.value),
                series: .value("", "\(trend.series) \(point.stretch) strip")
            )
            .lineStyle(StrokeStyle(lineWidth: 6))
            .foregroundStyle(paper)
        }
    }
}

/// Fitness or fatigue.
private struct LoadLine: ChartContent {
    let trend: Trend
    let ink: Color

    var body: some ChartContent {
        ForEach(TrendDrawing(trend).line) { point in
            LineMark(
                x: .value("", point.day.noon), y: .value("", point.value),
                series: .value("", "\(trend.series) \(point.stretch)")
            )
            .lineStyle(StrokeStyle(lineWidth: 2, dash: trend.isDashed ? [5, 3] : []))
            .foregroundStyle(ink)
        }
    }
}

extension Trend {
    /// Told from the other line by more than its colour.
    fileprivate var isDashed: Bool { series == .fatigue }
}
