import EbbCore
import EbbDraw
import SwiftUI

/// The values behind a chart, the newest first.
struct TrendTable: View {
    let trend: Trend
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        List {
            ForEach(trend.points.reversed(), id: \.day) { point in
                RowOrColumn {
                    Plain(words.date(point.day)).frame(minWidth: 120, maxWidth: .infinity, alignment: .leading)
                    ForEach(texts(point), id: \.self) { Quiet($0) }
                }
                .accessibilityElement(children: .combine)
            }
        }
        .navigationTitle(words.name(trend.series))
        .navigationBarTitleDisplayMode(.inline)
    }

    private func texts(_ point: TrendPoint) -> [String] {
        if trend.series == .tier { return [words.name(point.tier)] }
        guard point.value != nil || point.mean != nil else { return [words("chart.noValue")] }
        return [
            point.value.map { measures.value($0, trend.unit) },
            point.mean.map { "\(words("chart.mean")) \(measures.value($0, trend.unit))" },
            point.band.map { words("today.normal", measures.range($0, trend.unit)) },
            point.excluded ? words("chart.excluded") : nil,
        ].compactMap { $0 }
    }
}
