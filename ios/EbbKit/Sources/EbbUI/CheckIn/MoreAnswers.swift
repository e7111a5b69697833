import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// What else there is to say of a day.
struct MoreAnswers: View {
    let model: CheckInModel
    @Environment(\.words) private var words

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            Scale(
                title: words("checkIn.fatigue"), range: 1...5, value: answer.fatigue.map { Int($0) },
                ends: (words("scale.none"), words("scale.much"))
            ) { value in model.answer { $0.fatigue = Double(value) } }
            Scale(
                title: words("checkIn.soreness"), range: 1...5, value: answer.soreness.map { Int($0) },
                ends: (words("scale.none"), words("scale.much"))
            ) { value in model.answer { $0.soreness = Double(value) } }
            Scale(
                title: words("checkIn.pain"), range: 0...10, value: answer.pain.map { Int($0) },
                ends: (words("scale.none"), words("scale.worst"))
            ) { value in model.answer { $0.pain = Double(value) } }
            if (answer.pain ?? 0) > 0 {
                Toggle(
                    words("checkIn.limp"),
                    isOn: .asked {
                        answer.limp ?? false
                    } tell: { on in
                        model.answer { $0.limp = on }
                    })
                Toggle(
                    words("checkIn.redFlag"),
                    isOn: .asked {
                        answer.redFlag ?? false
                    } tell: { on in
                        model.answer { $0.redFlag = on }
                    })
            }
            Picker(
                words("checkIn.illness"),
                selection: .asked {
                    answer.illness
                } tell: { said in
                    model.answer { $0.illness = said }
                }
            ) {
                Text(verbatim: words("checkIn.notSaid")).tag(Illness?.none)
                ForEach(Illness.allCases, id: \.self) { Text(verbatim: words.name($0)).tag(Illness?.some($0)) }
            }
            .pickerStyle(.navigationLink)
            Headline(words("checkIn.tags"))
            DayTagRows(model: model)
        }
    }

    private var answer: CheckIn { model.state.answer }
}

/// What explains a day.
private struct DayTagRows: View {
    let model: CheckInModel
    @Environment(\.words) private var words

    var body: some View {
        Toggle(words("tag.alcohol"), isOn: tag(\.alcohol))
        Toggle(words("tag.altitude"), isOn: tag(\.altitude))
        Toggle(words("tag.heat"), isOn: tag(\.heat))
        Stepper(
            value: .asked {
                Int(model.state.tags.travelH ?? 0)
            } tell: { hours in
                model.tag { $0.travelH = hours == 0 ? nil : Int32(hours) }
            }, in: 0...12
        ) {
            let zones = model.state.tags.travelH.map { "\($0)" }
            Plain(words.labelled(words("tag.travel"), zones ?? words("tag.travelNone")))
        }
        if model.state.askCycle { Toggle(words("tag.cycle"), isOn: tag(\.cycle)) }
    }

    private func tag(_ which: WritableKeyPath<DayTags, Bool> & Sendable) -> Binding<Bool> {
        .asked {
            model.state.tags[keyPath: which]
        } tell: { on in
            model.tag { $0[keyPath: which] = on }
        }
    }
}
