import EbbDomain
import EbbDraw
import SwiftUI
import UniformTypeIdentifiers

/// Everything in one file, back from it, and everything deleted.
struct ArchivePage: View {
    let model: SettingsModel
    let phone: any Phone
    @State private var archived: URL?
    @State private var moves = false
    @State private var picks = false
    @State private var asks = false
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Section(words("archive.title")) {
                Plain(words("archive.about"))
                Act(words("archive.write")) {
                    let file = phone.temporary("ebb.zip")
                    await model.archive(file.path)
                    guard model.state.kept == .archived else { return }
                    (archived, moves) = (file, true)
                }
                Act(words("archive.restore")) { picks = true }
            }
            Section(words("erase.title")) {
                Plain(words("erase.about"))
                Button(words("erase.do"), role: .destructive) { asks = true }
            }
            if model.state.keeping { Quiet(words("part.loading")) }
            if let kept = words.kept(model.state.kept) { Plain(kept) }
            TroubleCard(trouble: model.state.trouble)
        }
        .disabled(model.state.keeping)
        .fileMover(isPresented: $moves, file: archived) { _ in archived = nil }
        .fileImporter(isPresented: $picks, allowedContentTypes: [.zip]) { result in
            guard case .success(let url) = result else { return }
            let file = phone.picked(url)
            Task {
                defer { file.forget() }
                guard let local = try? await path(of: file) else { return }
                await model.restore(local)
            }
        }
        .confirmationDialog(words("erase.ask"), isPresented: $asks, titleVisibility: .visible) {
            Act(words("erase.do"), role: .destructive) { await model.erase() }
        }
        .onDisappear { model.noticed() }
    }
}

/// Where a picked file lies; fetched off the main actor.
nonisolated func path(of file: any PickedFile) async throws -> String { try file.local().path }
