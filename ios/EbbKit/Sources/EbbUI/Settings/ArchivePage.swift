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
    @State private var asks = false
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Section(words("archive.title")) {
                Plain(words("archive.about"))
                Act(words("archive.write")) {
                    let file = phone.temporary("ebb.zip")
                    await model.archive(file.path)
                    guard model.state.kept == .written else { return }
                    (archived, moves) = (file, true)
                }
                .fileMover(isPresented: $moves, file: archived) { result in
                    if case .success = result { model.put(away: true) } else { model.put(away: false) }
                    forget()
                } onCancellation: {
                    model.noticed()
                    forget()
                }
                RestoreButton(model: model, phone: phone)
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
        .confirmationDialog(words("erase.ask"), isPresented: $asks, titleVisibility: .visible) {
            Act(words("erase.do"), role: .destructive) {
                await model.erase()
                phone.forgetTemporary()
            }
        }
        .onDisappear { model.noticed() }
    }

    /// Nothing of it is left but where the athlete put it.
    private func forget() {
        archived = nil
        phone.forgetTemporary()
    }
}

/// Puts an archive in the place of everything, once that is sure.
private struct RestoreButton: View {
    let model: SettingsModel
    let phone: any Phone
    @State private var asks = false
    @State private var picks = false
    @State private var isUnreadable = false
    @Environment(\.words) private var words

    var body: some View {
        Act(words("archive.restore")) { asks = true }
            .confirmationDialog(words("archive.ask"), isPresented: $asks, titleVisibility: .visible) {
                Act(words("archive.restore"), role: .destructive) { picks = true }
            }
            .fileImporter(isPresented: $picks, allowedContentTypes: [.zip]) { result in
                guard case .success(let url) = result else { return }
                let file = phone.picked(url)
                Task {
                    defer { file.forget() }
                    let local = try? await path(of: file)
                    isUnreadable = local == nil
                    if let local { await model.restore(local) }
                }
            }
        if isUnreadable { Plain(words("history.failed")) }
    }
}

/// Where a picked file lies; fetched off the main actor.
nonisolated func path(of file: any PickedFile) async throws -> String { try file.local().path }
