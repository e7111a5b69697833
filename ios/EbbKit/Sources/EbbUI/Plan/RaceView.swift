import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A race that was said, or a new one.
struct RaceView: View {
    let model: PlanModel
    let id: String?
    let close: @MainActor () -> Void
    @State private var draft: RaceDraft?
    @State private var asks = false
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        Form {
            if let first {
                let said = (draft ?? first).race(among: model.state.races, id: id, measures)
                RaceFields(
                    race: .asked {
                        draft ?? first
                    } tell: {
                        draft = $0
                    })
                Act(words("part.save")) {
                    guard let said else { return }
                    await model.setRace(said)
                    if model.state.trouble == nil { close() }
                }
                .disabled(said == nil || model.state.working)
            }
            if known != nil { Button(words("race.remove"), role: .destructive) { asks = true } }
            TroubleCard(trouble: model.state.trouble)
        }
        .navigationTitle(known == nil ? words("race.new") : words("race.title"))
        .navigationBarTitleDisplayMode(.inline)
        .confirmationDialog(words("race.removeAsk"), isPresented: $asks, titleVisibility: .visible) {
            Act(words("race.remove"), role: .destructive) {
                guard let id else { return }
                await model.removeRace(id: id)
                if model.state.trouble == nil { close() }
            }
        }
    }

    private var known: Race? { model.state.races.first { $0.id == id } }

    private var first: RaceDraft? {
        known.map { RaceDraft($0, measures) } ?? model.state.morning.map { RaceDraft(from: $0.day) }
    }
}
