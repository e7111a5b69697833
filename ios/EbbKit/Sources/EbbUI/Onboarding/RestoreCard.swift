import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI
import UniformTypeIdentifiers

/// An archive of another phone's, in the first run, and what has become of it.
struct RestoreCard: View {
    let model: OnboardingModel
    let phone: any Phone
    @State private var picks = false
    @State private var restored = Restored.nothing
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Plain(words("onboarding.restore"))
            OtherButton(words("archive.restore")) { picks = true }.disabled(model.state.restoring)
            if let line = model.state.restoring ? words("part.loading") : words.line(restored) { Plain(line) }
        }
        .fileImporter(isPresented: $picks, allowedContentTypes: [.zip]) { result in
            guard case .success(let url) = result else { return }
            let file = phone.picked(url)
            Task { restored = await model.restore(file) }
        }
    }
}

/// What has become of an archive that was picked.
enum Restored: CaseIterable { case nothing, done, unreadable }

extension OnboardingModel {
    /// Puts a picked archive in the place of everything. What the core says against it is its trouble, and nothing has changed.
    func restore(_ file: any PickedFile) async -> Restored {
        defer { file.forget() }
        guard await restore({ try? await path(of: file) }) else { return .unreadable }
        return state.trouble == nil ? .done : .nothing
    }
}

extension Words {
    /// What is said of it.
    func line(_ restored: Restored) -> String? {
        switch restored {
        case .nothing: nil
        case .done: self("archive.restored")
        case .unreadable: self("history.failed")
        }
    }
}
