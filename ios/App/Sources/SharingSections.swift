import EbbDomain
import EbbHealth
import SwiftUI
import UIKit
import UniformTypeIdentifiers

/// What may be read, in words that hold whether it was refused or is not there.
struct AccessSection: View {
    let model: MorningModel
    @Environment(\.openURL) private var openURL

    var body: some View {
        Section("access.title") {
            if let reading = model.reading { Text("access.reading \(reading)") }
            switch model.access {
            case .unknown: Text("access.looking")
            case .unavailable: Text("access.unavailable")
            case .toAsk:
                Text("access.ask")
                ForEach(HealthKitReader.reasons, id: \.self) { Text(LocalizedStringKey($0)) }
                Button("access.share") { Task { await model.share() } }
            case .nothing:
                Text("access.nothing")
                Text("access.way").font(.footnote)
                Button("access.settings") { settings() }
            case .some(let since):
                if let since {
                    Text("access.since \(since.formatted(date: .long, time: .omitted))")
                } else {
                    Text("access.some")
                }
                Text("access.way").font(.footnote)
                Button("access.settings") { settings() }
            }
        }
    }

    private func settings() {
        if let url = URL(string: UIApplication.openSettingsURLString) { openURL(url) }
    }
}

/// An export that was picked, on its way in.
struct HistorySection: View {
    let model: MorningModel
    @State private var isPicking = false

    var body: some View {
        Section("history.title") {
            switch model.importing {
            case .fetching:
                Text("history.fetching")
                Button("history.stop") { model.stopBringing() }
            case .running(_, let done, let total):
                ProgressView("history.reading", value: Double(done), total: Double(max(total, done, 1)))
                Button("history.stop") { model.stopBringing() }
            case .done(let report): Text("history.done \(Int(report.newRecords))")
            case .failed(let message, _):
                if let message { Text(verbatim: message) } else { Text("history.failed") }
                pick
            case .idle, .stopped:
                Text("history.about")
                pick
            }
        }
        .fileImporter(isPresented: $isPicking, allowedContentTypes: [.zip]) { picked in
            switch picked {
            case .success(let url): model.bring(PickedExport(url))
            case .failure(let error): AppLog.failed("picking", error)
            }
        }
    }

    private var pick: some View {
        Button("history.pick") { isPicking = true }
    }
}
