import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// How runs were: asked once, skippable.
struct AfterRunView: View {
    let model: AfterRunModel
    /// None is left to ask about.
    let done: @MainActor () async -> Void
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures
    @Environment(\.dismiss) private var dismiss

    var body: some View {
        CardPage {
            if let run = model.state.runs.first {
                Card {
                    Headline("\(words.date(run.day)), \(words.time(run.start))")
                    Plain("\(measures.distanceWithUnit(run.distanceM)) · \(measures.time(Double(run.movingS) / 60))")
                }
                if model.state.onlySettled {
                    Card { OnlySettled(model: model) }
                } else {
                    Card { EffortAnswer(model: model) }
                    Card { PainAnswers(model: model) }
                }
                MainButton(words("part.save")) { await model.save() }.disabled(!model.state.ready)
                OtherButton(words("part.skip")) { await model.skip() }
            } else if model.state.loaded {
                HintCard(words("run.none"))
            } else {
                Quiet(words("part.loading"))
            }
            TroubleCard(trouble: model.state.trouble) { await model.open() }
        }
        .navigationTitle(words("run.title"))
        .navigationBarTitleDisplayMode(.inline)
        .task { await model.open() }
        .onChange(of: model.state.loaded && model.state.runs.isEmpty) { _, isDone in
            guard isDone else { return }
            dismiss()
            Task { await done() }
        }
    }
}

private struct EffortAnswer: View {
    let model: AfterRunModel
    @Environment(\.words) private var words

    var body: some View {
        Scale(
            title: words("run.effort"), range: 0...10, value: model.state.effort.map { Int($0) },
            ends: (words("scale.noEffort"), words("scale.most"))
        ) { model.effort(Double($0)) }
    }
}

/// Of a run that was rated on its day.
private struct OnlySettled: View {
    let model: AfterRunModel
    @Environment(\.words) private var words

    var body: some View {
        Quiet(words("run.saidPain", "\(model.state.rating?.pain ?? 0)"))
        SettledAnswer(model: model)
    }
}

private struct SettledAnswer: View {
    let model: AfterRunModel
    @Environment(\.words) private var words

    var body: some View {
        Picker(
            words("run.settled"),
            selection: .asked {
                model.state.rating?.settledNextMorning
            } tell: { said in
                model.rate { $0.settledNextMorning = said }
            }
        ) {
            Text(verbatim: words("checkIn.notSaid")).tag(Bool?.none)
            Text(verbatim: words("part.yes")).tag(Bool?.some(true))
            Text(verbatim: words("part.no")).tag(Bool?.some(false))
        }
    }
}

/// Pain, and what goes with it.
private struct PainAnswers: View {
    let model: AfterRunModel
    @Environment(\.words) private var words

    var body: some View {
        Scale(
            title: words("run.pain"), range: 0...10, value: model.state.rating.map { Int($0.pain) },
            ends: (words("scale.none"), words("scale.worst"))
        ) { pain in model.rate { $0.pain = Int64(pain) } }
        if let rating = model.state.rating, rating.pain > 0 {
            Toggle(words("checkIn.limp"), isOn: said(\.limp))
            Toggle(words("run.swelling"), isOn: said(\.swelling))
            Toggle(words("run.nightPain"), isOn: said(\.nightPain))
        }
        if model.state.askSettled, model.state.rating != nil { SettledAnswer(model: model) }
    }

    private func said(_ which: WritableKeyPath<RunRating, Bool> & Sendable) -> Binding<Bool> {
        .asked {
            model.state.rating?[keyPath: which] ?? false
        } tell: { on in
            model.rate { $0[keyPath: which] = on }
        }
    }
}
