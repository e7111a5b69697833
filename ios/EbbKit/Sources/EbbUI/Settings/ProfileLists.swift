import EbbCore
import EbbDraw
import SwiftUI

/// Injuries of before, with their days.
struct Injuries: View {
    let profile: Profile
    let today: LocalDay
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    @State private var picked: Date?
    @State private var cause = Cause.tendon
    @Environment(\.words) private var words

    private var day: Binding<Date> {
        .asked {
            picked ?? today.noon
        } tell: {
            picked = $0
        }
    }

    var body: some View {
        ForEach(Array(profile.injuries.enumerated()), id: \.offset) { _, injury in
            Plain(words.labelled("\(words.date(injury.day)) \(injury.day.year)", words.name(injury.cause)))
        }
        .onDelete { places in
            Task {
                await change {
                    $0.injuries = $0.injuries.enumerated().filter { !places.contains($0.offset) }.map(\.element)
                }
            }
        }
        DatePicker(words("profile.injuryDay"), selection: day, displayedComponents: .date).environment(\.timeZone, utc)
        Picker(words("return.cause"), selection: $cause) {
            ForEach(Cause.allCases.filter { $0 != .none && $0 != .illness }, id: \.self) {
                Text(verbatim: words.name($0)).tag($0)
            }
        }
        Act(words("profile.addInjury")) {
            let injury = Injury(day: LocalDay(at: day.wrappedValue), cause: cause)
            await change { $0.injuries.append(injury) }
        }
    }
}

/// What speaks against cold water.
struct ColdAnswers: View {
    let profile: Profile
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    @Environment(\.words) private var words

    var body: some View {
        Toggle(
            words("profile.coldWater"),
            isOn: .asked {
                profile.coldWater
            } telling: { on in
                await change { $0.coldWater = on }
            })
        ForEach(ColdCondition.allCases, id: \.self) { condition in
            Toggle(
                words.name(condition),
                isOn: .asked {
                    profile.coldConditions.contains(condition)
                } telling: { on in
                    await change {
                        $0.coldConditions.removeAll { $0 == condition }
                        if on { $0.coldConditions.append(condition) }
                    }
                })
        }
    }
}
