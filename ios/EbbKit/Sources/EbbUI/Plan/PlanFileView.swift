import EbbCore
import EbbDomain
import EbbDraw
import Foundation
import SwiftUI
import UniformTypeIdentifiers

/// A plan of one's own: what is understood of it is shown before anything changes.
struct PlanFileView: View {
    let model: PlanModel
    let phone: any Phone
    let close: @MainActor () -> Void
    @State private var picks = false
    @State private var unreadable = false
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            Card {
                Plain(words("file.about"))
                OtherButton(model.state.checked == nil ? words("file.choose") : words("file.chooseOther")) {
                    picks = true
                }
                if model.state.working { Quiet(words("file.reading")) }
                if unreadable { Plain(words("file.unreadable")) }
            }
            if let checked = model.state.checked {
                Checked(report: checked)
                MainButton(words("file.adopt")) {
                    await model.adoptText()
                    if model.state.trouble == nil { close() }
                }
                .disabled(model.state.working || checked.understood == 0)
            }
            TroubleCard(trouble: model.state.trouble)
        }
        .navigationTitle(words("plan.bringIn"))
        .navigationBarTitleDisplayMode(.inline)
        .fileImporter(isPresented: $picks, allowedContentTypes: [.data]) { result in
            guard case .success(let url) = result else { return }
            let file = phone.picked(url)
            Task { unreadable = !(await model.check(file)) }
        }
    }
}

/// What was understood of it, and what was not.
private struct Checked: View {
    let report: PlanReport
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Headline(words("file.understood", "\(report.understood)"))
            if !report.estimated.isEmpty { Plain(words("file.estimated", "\(report.estimated.count)")) }
            if !report.adjusted.isEmpty { Plain(words("file.adjusted", "\(report.adjusted.count)")) }
            if !report.notUnderstood.isEmpty {
                Plain(words("file.notUnderstood", "\(report.notUnderstood.count)"))
                ForEach(Array(report.notUnderstood.prefix(20).enumerated()), id: \.offset) { _, entry in
                    Quiet(words.labelled(entry.title, entry.why))
                }
            }
        }
    }
}

extension PlanModel {
    /// Says what is understood of a file, and nothing any more of one before it; false where it is no text.
    func check(_ file: any PickedFile) async -> Bool {
        dismiss()
        guard let text = await read(file) else { return false }
        await check(text)
        return true
    }
}

/// No plan is longer, in bytes: what is was picked by mistake.
private let longestPlan = 8 << 20

/// The text of a file, off the main actor; none where it is none.
private nonisolated func read(_ file: any PickedFile) async -> String? {
    defer { file.forget() }
    guard let handle = try? FileHandle(forReadingFrom: file.local()) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: longestPlan + 1), data.count <= longestPlan else { return nil }
    return String(data: data, encoding: .utf8)
}
