import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// Who runs; each change holds at once.
struct ProfileForm: View {
    let profile: Profile?
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    let trouble: Trouble?
    let today: LocalDay?
    /// Whether the check-in asks about days of a period; none where that is not set.
    var askCycle: Binding<Bool>?
    @Environment(\.words) private var words

    var body: some View {
        Form {
            if let profile {
                Section(words("profile.speaks")) {
                    Picker(words("profile.language"), selection: said(profile, \.language)) {
                        Text(verbatim: "English").tag(Language.en)
                        Text(verbatim: "Français").tag(Language.fr)
                    }
                    Picker(words("profile.units"), selection: said(profile, \.units)) {
                        Text(verbatim: words("profile.km")).tag(Units.km)
                        Text(verbatim: words("profile.mi")).tag(Units.mi)
                    }
                }
                Section(words("profile.you")) { AboutYou(profile: profile, change: change) }
                if let askCycle, profile.sex != .male {
                    Section {
                        Toggle(words("profile.askCycle"), isOn: askCycle)
                        Quiet(words("profile.aboutCycle"))
                    }
                }
                Section(words("profile.numbers")) { BodyNumbers(profile: profile, change: change) }
                Section(words("profile.injuries")) {
                    Injuries(profile: profile, today: today ?? LocalDay(number: 0), change: change)
                }
                Section(words("profile.cold")) { ColdAnswers(profile: profile, change: change) }
            }
            TroubleCard(trouble: trouble)
        }
    }

    private func said<Value: Sendable>(
        _ profile: Profile, _ which: WritableKeyPath<Profile, Value> & Sendable
    ) -> Binding<Value> {
        .asked {
            profile[keyPath: which]
        } telling: { value in
            await change { $0[keyPath: which] = value }
        }
    }
}

/// Age, sex, level.
private struct AboutYou: View {
    let profile: Profile
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    @Environment(\.words) private var words

    var body: some View {
        NumberRow(
            title: words("profile.birthYear"), shown: profile.birthYear.map { "\($0)" } ?? "", read: typedWhole
        ) { year in
            await change { $0.birthYear = year }
        }
        Picker(
            words("profile.sex"),
            selection: .asked {
                profile.sex
            } telling: { sex in
                await change { $0.sex = sex }
            }
        ) {
            Text(verbatim: words("checkIn.notSaid")).tag(Sex?.none)
            ForEach(Sex.allCases, id: \.self) { Text(verbatim: words.name($0)).tag(Sex?.some($0)) }
        }
        Picker(
            words("profile.level"),
            selection: .asked {
                profile.level
            } telling: { level in
                await change { $0.level = level }
            }
        ) {
            Text(verbatim: words("checkIn.notSaid")).tag(Level?.none)
            ForEach(Level.allCases, id: \.self) { Text(verbatim: words.name($0)).tag(Level?.some($0)) }
        }
        NumberRow(
            title: words("profile.runningYears"), shown: profile.runningYears.map { "\($0)" } ?? "", read: typedWhole
        ) { years in
            await change { $0.runningYears = years }
        }
    }
}

/// Heart rates, pace, sleep.
private struct BodyNumbers: View {
    let profile: Profile
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        NumberRow(
            title: words("profile.sleepNeed"), shown: shown(profile.sleepNeedMin.map { $0 / 60 }), unit: "h",
            read: typedNumber
        ) { hours in
            await change { $0.sleepNeedMin = hours.map { $0 * 60 } }
        }
        bpm(words("profile.hrRest"), \.hrRest)
        bpm(words("profile.hrMax"), \.hrMax)
        bpm(words("profile.hrThreshold"), \.hrThreshold)
        NumberRow(
            title: words("profile.thresholdPace"),
            shown: profile.thresholdPaceSPerKm.map { measures.pace($0) } ?? "",
            unit: "min/\(measures.unit.rawValue)", keyboard: .numbersAndPunctuation, read: measures.typedPace
        ) { seconds in
            await change { $0.thresholdPaceSPerKm = seconds }
        }
    }

    private func bpm(_ title: String, _ which: WritableKeyPath<Profile, Double?> & Sendable) -> some View {
        NumberRow(title: title, shown: shown(profile[keyPath: which]), unit: "bpm", read: typedNumber) { bpm in
            await change { $0[keyPath: which] = bpm }
        }
    }

    private func shown(_ value: Double?) -> String { value.map { measures.number($0, 1) } ?? "" }
}
