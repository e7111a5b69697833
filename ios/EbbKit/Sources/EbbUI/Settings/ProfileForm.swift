import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// Who runs; each change holds at once.
struct ProfileForm: View {
    let profile: Profile?
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    let trouble: Trouble?
    let today: LocalDay?
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
        NumberRow(title: words("profile.birthYear"), value: profile.birthYear.map(Double.init)) { year in
            await change { $0.birthYear = year.map { Int32($0) } }
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
        NumberRow(title: words("profile.runningYears"), value: profile.runningYears.map(Double.init)) { years in
            await change { $0.runningYears = years.map { Int32($0) } }
        }
    }
}

/// Heart rates, pace, sleep.
private struct BodyNumbers: View {
    let profile: Profile
    let change: @MainActor (@escaping @Sendable (inout Profile) -> Void) async -> Void
    @Environment(\.words) private var words

    var body: some View {
        NumberRow(title: words("profile.sleepNeed"), value: profile.sleepNeedMin.map { $0 / 60 }, unit: "h") { hours in
            await change { $0.sleepNeedMin = hours.map { $0 * 60 } }
        }
        NumberRow(title: words("profile.hrRest"), value: profile.hrRest, unit: "bpm") { bpm in
            await change { $0.hrRest = bpm }
        }
        NumberRow(title: words("profile.hrMax"), value: profile.hrMax, unit: "bpm") { bpm in
            await change { $0.hrMax = bpm }
        }
        NumberRow(title: words("profile.hrThreshold"), value: profile.hrThreshold, unit: "bpm") { bpm in
            await change { $0.hrThreshold = bpm }
        }
        NumberRow(
            title: words("profile.thresholdPace"), value: profile.thresholdPaceSPerKm.map { $0 / 60 }, unit: "min/km"
        ) { minutes in
            await change { $0.thresholdPaceSPerKm = minutes.map { $0 * 60 } }
        }
    }
}
