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
                        .foregroundStyle(Color(palette.band))
                }
                ForEach(beside, id: \.series) { LoadLine(trend: $0, colour: colour($0), isDashed: isDashed($0)) }
            }
            .environment(\.timeZone, utc)
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: words.name(load.series)))
            .accessibilityChartDescriptor(
                TrendAudio(name: words.name(load.series), trend: load, words: words, measures: measures))
            ForEach(beside, id: \.series) { Caption("\(isDashed($0) ? "╌" : "─") \(words.name($0.series))") }
        }
    }

    private func isDashed(_ trend: Trend) -> Bool { trend.series == .fatigue }
    private func colour(_ trend: Trend) -> Color { Color(isDashed(trend) ? palette.ease : palette.ready) }
}

/// One of them.
private struct LoadLine: ChartContent {
    let trend: Trend
    let colour: Color
    let isDashed: Bool

    var body: some ChartContent {
        ForEach(TrendDrawing(trend).line) { point in
            LineMark(
                x: .value("", point.day.noon), y: .value("", point.value),
                series: .value("", "\(trend.series) \(point.stretch)")
            )
            .lineStyle(StrokeStyle(lineWidth: 2, dash: isDashed ? [5, 3] : []))
            .foregroundStyle(colour)
        }
    }
}
