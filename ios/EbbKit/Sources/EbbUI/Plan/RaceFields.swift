import EbbCore
import EbbDraw
import SwiftUI

/// What a race is.
struct RaceFields: View {
    @Binding var race: RaceDraft
    /// Its name is what it is known by: it stays.
    var isKnown = false
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        TextField(words("race.name"), text: $race.name).disabled(isKnown)
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
            Stepper(value: $race.stages, in: 1...30) { Plain("\(words("race.stages")): \(race.stages)") }
        }
        Picker(words("race.priority"), selection: $race.priority) {
            ForEach(Priority.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
        Picker(words("race.effort"), selection: $race.effort) {
            ForEach(RaceEffort.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
        }
    }
}
