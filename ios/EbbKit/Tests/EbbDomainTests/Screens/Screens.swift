import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// The screens of one phone.
@MainActor
struct Screens {
    let athlete: Athlete
    let failing: FailingEngine
    let out = Written()
    let core: Core
    let sync: Sync
    let history: HistoryImport
    /// What the phone speaks.
    let language = Box("en")

    init(_ athlete: Athlete) {
        self.athlete = athlete
        failing = FailingEngine(athlete.core)
        let (clock, settings) = (athlete.clock, athlete.settings)
        let update = MorningUpdate(engine: failing, clock: clock, settings: settings, snapshots: out, notifier: out)
        sync = Sync(engine: failing, reader: athlete.phone, clock: clock, settings: settings)
        let lifecycle = Lifecycle(engine: failing)
        lifecycle.appeared()
        core = Core(
            engine: failing, clock: clock, settings: settings, update: update, lifecycle: lifecycle, sync: sync,
            language: { [language] in language.value })
        history = HistoryImport(engine: failing, clock: clock)
    }

    /// A phone on which nothing was ever written.
    static func new() throws -> Screens { Screens(try Athlete(at: today.at("07:00"))) }

    /// Seventy days as ever, with a run every other day; `worse` says by how much the last days are so, by days ago.
    static func seventyDays(_ worse: (Int) -> Double = { _ in 0 }) throws -> Screens {
        let athlete = try Athlete(at: today.at("07:00"))
        for back in 0...69 {
            let on = today.minus(back)
            athlete.phone.write([restingHeartRate(on, 47 + Double(on.day % 3) + worse(back))])
            athlete.phone.write([hrv(on, 58 + Double(on.day % 7) - 2.5 * worse(back))] + night(on))
            if on.day % 2 == 1 { athlete.phone.write([run(on.minus(1))]) }
        }
        return Screens(athlete)
    }

    static func aBadWeek() throws -> Screens { try seventyDays { $0 < 7 ? 9 : 0 } }

    func synced() async -> Screens {
        await sync.run()
        return self
    }

    var first: TodayModel { TodayModel(core, sync: sync) }
    var settings: SettingsModel { SettingsModel(core, history: history) }
    var onboarding: OnboardingModel { OnboardingModel(core, reader: athlete.phone, sync: sync, history: history) }
}

let half = Race(id: "half", day: today.plus(98), distanceM: 21_097, kind: .road, priority: .a, effort: .hard)
let goal = Goal(race: half, from: today.plus(1), runningDays: 4, longRunDay: .sun)

/// What a screen hears from another part of the app, it hears when it is its turn.
@MainActor
func eventually(_ holds: () -> Bool) async -> Bool {
    for _ in 0..<100_000 where !holds() { await Task.yield() }
    return holds()
}
