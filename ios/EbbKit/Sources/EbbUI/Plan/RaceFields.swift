import EbbCore
import EbbDraw
import SwiftUI

/// What a race is.
struct RaceFields: View {
    @Binding var race: RaceDraft
    /// What a plan is made for comes before every other race: there is nothing to choose.
    var withPriority = true
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        DatePicker(words("race.day"), selection: $race.day, displayedComponents: .date).environment(\.timeZone, utc)
        Picker(words("race.length"), selection: $race.length) {
            ForEach(RaceDraft.Length.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
        if race.length == .other {
            TextField(words("race.lengthIn", measures.unit.rawValue), text: $race.typed).numberPad()
        }
        Picker(words("race.kind"), selection: $race.kind) {
            ForEach(RaceKind.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
        if race.kind == .multiDay {
            Stepper(value: $race.stages, in: 1...30) { Plain(words.labelled(words("race.stages"), "\(race.stages)")) }
        }
        if withPriority {
            Picker(words("race.priority"), selection: $race.priority) {
                ForEach(Priority.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
            }
        }
        Picker(words("race.effort"), selection: $race.effort) {
            ForEach(RaceEffort.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
    }
}
