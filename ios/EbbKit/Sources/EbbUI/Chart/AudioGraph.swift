import Accessibility
import SwiftUI

extension View {
    /// One element that says what a chart shows, with its tones.
    func heard(_ audio: ChartAudio) -> some View {
        accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: audio.title))
            .accessibilityValue(Text(verbatim: audio.summary))
            .accessibilityChartDescriptor(AudioGraph(audio: audio))
    }
}

/// What the system makes tones of: word by word what a chart says.
private struct AudioGraph: AXChartDescriptorRepresentable {
    let audio: ChartAudio

    func makeChartDescriptor() -> AXChartDescriptor {
        AXChartDescriptor(
            title: audio.title, summary: audio.summary, xAxis: across,
            yAxis: AXNumericDataAxisDescriptor(
                title: audio.up, range: audio.range, gridlinePositions: [], valueDescriptionProvider: audio.say),
            additionalAxes: [],
            series: audio.stretches.map { stretch in
                AXDataSeriesDescriptor(
                    name: stretch.name, isContinuous: stretch.isLine, dataPoints: stretch.points.map(point))
            })
    }

    // A descriptor is made once for a chart's life: another reach and a new morning come this way.
    func updateChartDescriptor(_ descriptor: AXChartDescriptor) {
        let now = makeChartDescriptor()
        (descriptor.title, descriptor.summary) = (now.title, now.summary)
        (descriptor.xAxis, descriptor.yAxis, descriptor.series) = (now.xAxis, now.yAxis, now.series)
    }

    private var across: any AXDataAxisDescriptor {
        let (count, name) = (audio.count, audio.place)
        if audio.hasNames {
            return AXCategoricalDataAxisDescriptor(title: audio.across, categoryOrder: (0..<count).map(name))
        }
        return AXNumericDataAxisDescriptor(
            title: audio.across, range: 0...Double(max(count - 1, 1)), gridlinePositions: [],
            valueDescriptionProvider: { at in
                let place = Int(at.rounded())
                return (0..<count).contains(place) ? name(place) : ""
            })
    }

    private func point(_ point: ChartAudio.Point) -> AXDataPoint {
        audio.hasNames
            ? AXDataPoint(x: audio.place(point.place), y: point.value)
            : AXDataPoint(x: Double(point.place), y: point.value)
    }
}
