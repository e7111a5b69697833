import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// Who measures what, in the order in which they speak; dragged, or moved by buttons that VoiceOver has as actions.
struct SourcesPage: View {
    let model: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        List {
            if model.state.sources.isEmpty { Plain(words("sources.none")) }
            ForEach(Metric.allCases, id: \.self) { metric in
                let streams = model.state.sources.filter { $0.metric == metric }
                if let first = streams.first {
                    Section(first.metricName) {
                        ForEach(streams, id: \.stream) { SourceRow(source: $0, model: model) }
                            .onMove { from, to in
                                guard let place = from.first, streams.indices.contains(place) else { return }
                                let steps = to > place ? to - place - 1 : to - place
                                let stream = streams[place].stream
                                Task { await model.move(stream, by: steps) }
                            }
                        if streams.contains(where: { $0.place != nil }) {
                            Act(words("sources.leave")) { await model.order(metric, []) }
                        }
                    }
                }
            }
            TroubleCard(trouble: model.state.trouble)
        }
        .toolbar { EditButton() }
    }
}

/// A stream: app, device, method, and whether it speaks.
private struct SourceRow: View {
    let source: SourceStream
    let model: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Plain(source.who)
            Quiet(
                "\(source.methodName) · \(words("sources.days", words.days(Int(source.days)), words.shortDate(source.lastDay)))"
            )
            if source.speaks { Quiet(words("sources.speaks")) }
            if source.silent { Quiet(words("sources.silent")) }
        }
        .accessibilityElement(children: .combine)
        .accessibilityAction(named: Text(verbatim: words("sources.up"))) {
            Task { await model.move(source.stream, by: -1) }
        }
        .accessibilityAction(named: Text(verbatim: words("sources.down"))) {
            Task { await model.move(source.stream, by: 1) }
        }
    }
}
