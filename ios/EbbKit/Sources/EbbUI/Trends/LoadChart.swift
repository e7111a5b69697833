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
                ForEach(beside, id: \.series) { LoadLine.strip(under: $0, paper: Color(palette.card)) }
                ForEach(beside, id: \.series) { LoadLine(trend: $0, ink: Color(palette[ink($0)]), stroke: $0.stroke) }
            }
            .frame(height: 180)
            .environment(\.timeZone, utc)
            .heard(ChartAudio(load, beside: beside, words, measures))
            ForEach(beside, id: \.series) { Caption("\($0.isDashed ? "╌" : "─") \(words.name($0.series))") }
        }
    }

    private func ink(_ trend: Trend) -> Ink { trend.series == .fatigue ? .fatigue : .fitness }
}

/// Fitness or fatigue, or the strip of paper that lies under it and tells it from the bars.
private struct LoadLine: ChartContent {
    let trend: Trend
    let ink: Color
    let stroke: StrokeStyle
    /// Lines of one name are drawn as one.
    var layer = "line"

    static func strip(under trend: Trend, paper: Color) -> LoadLine {
        LoadLine(trend: trend, ink: paper, stroke: StrokeStyle(lineWidth: 6), layer: "strip")
    }

    var body: some ChartContent {
        ForEach(TrendDrawing(trend).line) { point in
            LineMark(
                x: .value("", point.day.noon), y: .value("", point.value),
                series: .value("", "\(trend.series) \(point.stretch) \(layer)")
            )
            .lineStyle(stroke)
            .foregroundStyle(ink)
        }
    }
}

extension Trend {
    /// Told from the other line by more than its colour.
    fileprivate var isDashed: Bool { series == .fatigue }

    fileprivate var stroke: StrokeStyle { StrokeStyle(lineWidth: 2, dash: isDashed ? [5, 3] : []) }
}
