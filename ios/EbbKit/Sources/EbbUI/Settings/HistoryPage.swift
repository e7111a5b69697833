import EbbDomain
import EbbDraw
import SwiftUI
import UniformTypeIdentifiers

/// An export of Apple Health, for what lies before.
struct HistoryPage: View {
    let importing: ImportState
    let phone: any Phone
    let model: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            HistoryCard(importing: importing, phone: phone, stop: model.stopImport) {
                await model.importHistory($0, zone: TimeZone.current.identifier)
            }
            if case .done(let report) = importing, !report.suggestedOrders.isEmpty {
                HintCard(words("history.orders"), button: words("history.takeOrders")) {
                    await model.takeSuggestedOrders()
                }
            }
            TroubleCard(trouble: model.state.trouble)
        }
    }
}

/// Picks an export, reads it, and says how far that is.
struct HistoryCard: View {
    let importing: ImportState
    let phone: any Phone
    let stop: @MainActor () -> Void
    let read: @MainActor (any PickedFile) async -> Void
    @State private var picks = false
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Plain(words("history.about"))
            if let line = words.line(importing) { ProgressLine(line, part: importing.part) }
            if importing.isGoing {
                OtherButton(words("part.stop")) { stop() }
            } else {
                OtherButton(words("today.bringHistory")) { picks = true }
            }
        }
        .fileImporter(isPresented: $picks, allowedContentTypes: [.zip]) { result in
            guard case .success(let url) = result else { return }
            let file = phone.picked(url)
            Task { await read(file) }
        }
    }
}

extension ImportState {
    /// How far a phase is, from 0 to 1.
    var part: Double? {
        guard case .running(_, let done, let total) = self, total > 0 else { return nil }
        return Double(done) / Double(total)
    }
}
