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
                ForEach(beside, id: \.series) {
                    LoadLine(trend: $0, ink: Color(palette[ink($0)]), paper: Color(palette.card))
                }
            }
            .environment(\.timeZone, utc)
            .heard(ChartAudio(load, beside: beside, words, measures))
            ForEach(beside, id: \.series) { Caption("\($0.isDashed ? "╌" : "─") \(words.name($0.series))") }
        }
    }

    private func ink(_ trend: Trend) -> Ink { trend.series == .fatigue ? .fatigue : .fitness }
}

/// One of them, on a strip of paper, so that it is told from the bars under it.
private struct LoadLine: ChartContent {
    let trend: Trend
    let ink: Color
    let paper: Color

    var body: some ChartContent {
        let line = TrendDrawing(trend).line
        ForEach(line) { point in
            LineMark(
                x: .value("", point.day.noon), y: .value("", point.value), series: .value("", name(point, "under"))
            )
            .lineStyle(StrokeStyle(lineWidth: 6))
            .foregroundStyle(paper)
        }
        ForEach(line) { point in
            LineMark(x: .value("", point.day.noon), y: .value("", point.value), series: .value("", name(point, "over")))
                .lineStyle(StrokeStyle(lineWidth: 2, dash: trend.isDashed ? [5, 3] : []))
                .foregroundStyle(ink)
        }
    }

    private func name(_ point: TrendDrawing.Point, _ layer: String) -> String {
        "\(trend.series) \(point.stretch) \(layer)"
    }
}

extension Trend {
    /// Told from the other line by more than its colour.
    fileprivate var isDashed: Bool { series == .fatigue }
}
