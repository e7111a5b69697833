import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// The way back to running: why it stopped, whether a clinician has cleared it, where it begins, and what comes next.
struct ReturnView: View {
    let model: ReturnModel
    let way: Way
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            if !model.state.steps.isEmpty {
                Card {
                    Headline(words("return.next"))
                    if let how = model.state.how { Plain(how) }
                    ForEach(model.state.steps, id: \.id) { step in
                        RowOrColumn {
                            if let day = model.state.days[step.id] { Quiet(day) }
                            Plain(step.line)
                            if let reason = step.reasons.first { Quiet(reason.text) }
                        }
                        .accessibilityElement(children: .combine)
                    }
                }
            }
            if !model.state.unrated.isEmpty {
                HintCard(words("return.rate"), button: words("today.rate")) { way.rate() }
            }
            Card { ReturnForm(model: model) }
            MainButton(words("part.save")) { await model.save() }
            if model.state.done { Quiet(words("return.saved")) }
            TroubleCard(trouble: model.state.trouble) { await model.open() }
        }
        .navigationTitle(words("return.title"))
        .navigationBarTitleDisplayMode(.inline)
        .task { await model.open() }
    }
}

/// What is said of it.
private struct ReturnForm: View {
    let model: ReturnModel
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        Picker(
            words("return.cause"),
            selection: .asked {
                model.state.draft.cause
            } tell: { cause in
                model.change { $0.cause = cause }
            }
        ) {
            ForEach(Cause.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
        Toggle(
            words("return.cleared"),
            isOn: .asked {
                model.state.draft.cleared
            } tell: { on in
                model.change { $0.cleared = on }
            })
        Picker(
            words("return.stage"),
            selection: .asked {
                model.state.draft.stage
            } tell: { stage in
                model.change { $0.stage = stage }
            }
        ) {
            ForEach(ReturnStage.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
        .pickerStyle(.navigationLink)
        NumberRow(
            title: words("return.week"), shown: model.state.draft.preLayoffWeekM.map { measures.distance($0) } ?? "",
            unit: measures.unit.rawValue, read: measures.metres
        ) { metres in
            model.change { $0.preLayoffWeekM = metres }
        }
        Quiet(words("goal.aboutWeekly"))
    }
}
