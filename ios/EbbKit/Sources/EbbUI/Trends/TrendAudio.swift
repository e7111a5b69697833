import Accessibility
import EbbCore
import EbbLook
import SwiftUI

/// A series as it is heard: a tone a day, for the mean of seven days and for the days themselves.
struct TrendAudio: AXChartDescriptorRepresentable {
    let name: String
    let trend: Trend
    let words: Words
    let measures: Measures

    func makeChartDescriptor() -> AXChartDescriptor {
        let (words, measures, unit) = (words, measures, trend.unit)
        let days = trend.points.map(\.day)
        let last = Double(max(days.count - 1, 1))
        let range = TrendDrawing(trend, most: .max).range ?? 0...1
        return AXChartDescriptor(
            title: name, summary: summary,
            xAxis: AXNumericDataAxisDescriptor(
                title: words("chart.day"), range: 0...last, gridlinePositions: [],
                valueDescriptionProvider: { place in
                    let place = Int(place.rounded())
                    return days.indices.contains(place) ? words.date(days[place]) : ""
                }),
            yAxis: AXNumericDataAxisDescriptor(
                title: words.name(trend.series), range: range, gridlinePositions: [],
                valueDescriptionProvider: { measures.value($0, unit) }),
            additionalAxes: [],
            series: [series(words("chart.mean"), \.mean), series(words("chart.value"), \.value)].compactMap { $0 })
    }

    /// What the last day with a mean says.
    private var summary: String? {
        guard let point = trend.points.last(where: { $0.mean != nil }), let mean = point.mean else { return nil }
        let value = "\(words.date(point.day)): \(measures.value(mean, trend.unit))"
        guard let band = point.band else { return value }
        return "\(value), \(words("today.normal", measures.range(band, trend.unit)))"
    }

    private func series(_ title: String, _ value: (TrendPoint) -> Double?) -> AXDataSeriesDescriptor? {
        let points = trend.points.enumerated().compactMap { place, point in
            value(point).map { AXDataPoint(x: Double(place), y: $0) }
        }
        return points.isEmpty ? nil : AXDataSeriesDescriptor(name: title, isContinuous: true, dataPoints: points)
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
