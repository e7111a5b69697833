import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

@MainActor
struct TodayTest {
    private func opened(_ screens: Screens) async -> TodayState {
        let model = screens.first
        await model.open()
        return model.state
    }

    @Test("an ordinary morning has its words, three lines of four weeks and the run to ask about")
    func ordinary() async throws {
        let screens = try Screens.seventyDays()
        #expect(screens.first.state.morning == nil)
        let state = await opened(screens)
        #expect(state.trouble == nil && state.morning?.text.headline.isEmpty == false)
        #expect(state.lines.map(\.points.count) == [28, 28, 28])
        #expect(!state.unrated.isEmpty && state.synced?.ended == .done)
        #expect(state.situations.isDisjoint(with: [.learning, .noData, .nightNotIn, .noPermission, .sharedInPart]))
        #expect(!screens.out.snapshots.isEmpty)
    }

    @Test("no data, nobody asked and a recent window are told apart")
    func access() async throws {
        let screens = try Screens.new()
        #expect(await opened(screens).situations.isSuperset(of: [.noData]))
        #expect(await !opened(screens).situations.contains(.noPermission))
        screens.athlete.phone.change { $0.undetermined = $0.kinds }
        #expect(await opened(screens).situations.contains(.noPermission))
        screens.athlete.phone.change { $0.undetermined = [] }
        screens.athlete.phone.share(since: today.minus(10).at("00:00"))
        let state = await opened(screens)
        #expect(state.situations.contains(.sharedInPart))
        #expect(state.synced?.sharedSince[.sleep] == today.minus(10).at("00:00"))
    }

    @Test("of what could not be read nobody says that there is none")
    func unread() async throws {
        let screens = try Screens.new()
        screens.athlete.phone.change { $0.locked = true }
        #expect(await !opened(screens).situations.contains(.noData))
        screens.athlete.phone.change { $0.locked = false }
        #expect(await opened(screens).situations.contains(.noData))
    }

    @Test("ill, back after a race, and without a plan: said all the same")
    func illWithoutAPlan() async throws {
        let screens = try Screens.new()
        let (core, clock) = (screens.athlete.core, screens.athlete.clock)
        try core.checkIn(day: today, checkIn: CheckIn(illness: .fever), at: clock.now())
        #expect(await opened(screens).situations.isSuperset(of: [.ill, .noPlan]))
    }

    @Test("who has ten mornings is learning")
    func learning() async throws {
        let screens = try Screens.new()
        for back in 0..<10 { screens.athlete.phone.writeWholeNight(today.minus(back)) }
        let state = await opened(screens)
        #expect(state.situations.contains(.learning))
        #expect(state.morning?.learning.contains { $0.metric == .hrv } == true)
    }

    @Test("last night is not in yet")
    func nightNotIn() async throws {
        let screens = try Screens.seventyDays()
        screens.athlete.phone.delete("night-\(today)", "night-\(today)-awake", "night-\(today)-late")
        #expect(await opened(screens).situations.contains(.nightNotIn))
    }

    @Test("a bad week is a cut, and the plan shows before and after")
    func cut() async throws {
        let state = await opened(try Screens.aBadWeek())
        #expect(state.situations.contains(.cut))
        #expect(state.morning?.sessions.contains(where: \.changed) == true || state.situations.contains(.noPlan))
    }

    @Test("ill, on the way back, before and after a race")
    func ordeals() async throws {
        let screens = try Screens.seventyDays()
        let (core, clock) = (screens.athlete.core, screens.athlete.clock)
        _ = await opened(screens)
        for (id, back, metres) in [("town", -5, 10_000), ("sunday", 1, 42_195)] as [(String, Int, Int64)] {
            let race = Race(
                id: id, day: today.minus(back), distanceM: metres, kind: .road, priority: .a, effort: .hard)
            try core.setRace(race: race, at: clock.now())
        }
        #expect(await opened(screens).situations.isSuperset(of: [.raceAhead, .afterRace]))
        try core.checkIn(day: today, checkIn: CheckIn(illness: .fever), at: clock.now())
        #expect(await opened(screens).situations.contains(.ill))
        _ = try core.removeRace(id: "sunday", at: clock.now())
        try core.setReturnRecord(record: ReturnRecord(cause: .bone, cleared: true, stage: .s2), at: clock.now())
        clock.pass(days: 1)
        #expect(await opened(screens).situations.contains(.returnToRun))
    }

    @Test("what the core refuses is shown with what helps, and gone with the next attempt")
    func refused() async throws {
        let model = try Screens.seventyDays().first
        await model.open()
        await model.keep(session: "no-such-session")
        #expect(model.state.trouble?.remedy == .askDifferently && model.state.trouble?.message.isEmpty == false)
        #expect(model.state.morning != nil, "what was shown stays")
        await model.open()
        #expect(model.state.trouble == nil)
        await model.accept(offer: "no-such-offer")
        #expect(model.state.trouble != nil)
        await model.takeBack(session: "no-such-session")
        #expect(model.state.trouble != nil)
        await model.answerUnderfuelling(some: false)
        #expect(model.state.trouble == nil)
    }

    @Test("a lighter week is answered where it is offered, and else refused")
    func deload() async throws {
        let model = try Screens.seventyDays().first
        await model.open()
        let offered = model.state.morning?.deloadOffer != nil
        await model.answerDeload(yes: true)
        #expect((model.state.trouble == nil) == offered)
        let new = try Screens.new().first
        await new.answerDeload(yes: true)
        #expect(new.state.trouble?.remedy == .askDifferently)
    }

    @Test("a core that fails is heard, and the morning stays")
    func coreFails() async throws {
        let screens = try Screens.seventyDays()
        let model = screens.first
        await model.open()
        screens.failing.failure.value = .Full(message: "No room is left.")
        await model.open()
        #expect(model.state.trouble == Trouble(message: "No room is left.", remedy: .makeRoom))
        #expect(model.state.morning != nil)
        screens.failing.failure.value = nil
        await model.open()
        #expect(model.state.trouble == nil)
    }

    /// A model whose phone is read as far as the gate.
    private func gated(_ screens: Screens) -> (TodayModel, Gate) {
        let (athlete, gate) = (screens.athlete, Gate())
        let sync = Sync(
            engine: screens.failing, reader: GatedReader(athlete.phone, gate), clock: athlete.clock,
            settings: athlete.settings)
        return (TodayModel(screens.core, sync: sync), gate)
    }

    @Test("a sync that is under way is shown, until it is over")
    func syncing() async throws {
        let screens = try Screens.seventyDays()
        let (model, gate) = gated(screens)
        let opening = Task { await model.open() }
        await gate.reached()
        #expect(await eventually { model.state.syncing != nil })
        #expect(model.state.morning != nil, "what is known is there at once")
        await gate.open()
        await opening.value
        #expect(await eventually { model.state.syncing == nil })
        #expect(model.state.synced?.ended == .done)
    }

    @Test("whoever leaves Today while the phone is read finds it read to its end")
    func left() async throws {
        let screens = try Screens.seventyDays()
        let (model, gate) = gated(screens)
        let shown = Task { await model.open() }
        await gate.reached()
        shown.cancel()
        await gate.open()
        await shown.value
        #expect(model.state.synced?.ended == .done)
        #expect(try screens.athlete.core.night(day: today) != nil)
    }

    @Test("every error of the core has its remedy, and any other is to be reported")
    func remedies() {
        let errors: [EbbError] = [
            .Refused(message: "x"), .File(message: "x"), .Busy(message: "x"), .Stopped(message: "x"),
            .Closed(message: "x"), .Full(message: "x"), .Disk(message: "x"), .Newer(message: "x"),
            .Damaged(message: "x"), .Defect(message: "x"),
        ]
        #expect(Set(errors.map { Trouble($0).remedy }) == Set(Remedy.allCases))
        #expect(errors.allSatisfy { Trouble($0).message == "x" })
        #expect(Trouble(CocoaError(.fileNoSuchFile)) == Trouble(message: "", remedy: .report))
    }
}
