import Accessibility
import EbbLook
import SwiftUI

/// The week as it is heard: a tone a day for what is left, and one for what was planned.
struct WeekAudio: AXChartDescriptorRepresentable {
    let title: String
    let bars: [DayBar]
    let words: Words
    let measures: Measures

    func makeChartDescriptor() -> AXChartDescriptor {
        let measures = measures
        let names = bars.map { words.weekday($0.day) }
        let most = bars.map { Double(max($0.plannedM, $0.leftM)) }.max() ?? 0
        let points = { (name: String, metres: (DayBar) -> Int64) in
            AXDataSeriesDescriptor(
                name: name, isContinuous: false,
                dataPoints: zip(names, bars).map { AXDataPoint(x: $0, y: Double(metres($1))) })
        }
        return AXChartDescriptor(
            title: title, summary: nil,
            xAxis: AXCategoricalDataAxisDescriptor(title: words("chart.day"), categoryOrder: names),
            yAxis: AXNumericDataAxisDescriptor(
                title: words("chart.distance"), range: 0...max(most, 1), gridlinePositions: [],
                valueDescriptionProvider: { measures.distanceWithUnit(Int64($0)) }),
            additionalAxes: [],
            series: [points(words("chart.left")) { $0.leftM }, points(words("chart.planned")) { $0.plannedM }])
    }
}
