import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// How the day feels: done in one tap, more for who wants to say more.
struct CheckInSheet: View {
    let model: CheckInModel
    /// It was taken down, or left.
    let close: @MainActor () async -> Void
    @State private var more = false
    @State private var detent = PresentationDetent.medium
    @Environment(\.words) private var words

    var body: some View {
        NavigationStack {
            CardPage {
                Quiet(words("checkIn.can"))
                FeelButtons(said: model.state.answer.overall ?? model.state.said.overall) { await model.feel($0) }
                DisclosureGroup(isExpanded: $more) {
                    MoreAnswers(model: model)
                } label: {
                    Plain(words("checkIn.more")).frame(minHeight: 48)
                }
                TroubleCard(trouble: model.state.trouble)
                if more { MainButton(words("part.save")) { await model.save() } }
            }
            .navigationTitle(words("checkIn.title"))
            .navigationBarTitleDisplayMode(.inline)
            .toolbar {
                ToolbarItem(placement: .cancellationAction) { Act(words("part.close")) { await close() } }
            }
        }
        .presentationDetents([.medium, .large], selection: $detent)
        .presentationDragIndicator(.visible)
        .task { await model.open() }
        .onChange(of: more) { _, isMore in if isMore { detent = .large } }
        .onChange(of: model.state.done) { _, isDone in if isDone { Task { await close() } } }
    }
}
