import EbbCore
import EbbDomain
import Testing

@testable import EbbStage

/// The screens on which the athlete says something.
@MainActor
struct SayingTest {
    @Test("one tap is a check-in")
    func oneTap() async throws {
        let screens = try Screens.seventyDays()
        let model = CheckInModel(screens.core)
        await model.open()
        #expect(model.state.day == today && !model.state.done)
        await model.feel(.awful)
        #expect(model.state.done && model.state.said.overall == .awful)
        #expect(try screens.athlete.core.checkIns(from: today, to: today).map(\.checkIn.overall) == [.awful])
    }

    @Test("more can be said, and a later check-in adds to an earlier one")
    func more() async throws {
        let screens = try Screens.seventyDays()
        let model = CheckInModel(screens.core)
        await model.open()
        await model.feel(.normal)
        model.answer { ($0.soreness, $0.illness) = (4, .above) }
        model.tag { ($0.alcohol, $0.travelH) = (true, 6) }
        #expect(!model.state.done)
        await model.save()
        let said = try screens.athlete.core.checkIns(from: today, to: today)[0].checkIn
        #expect(said.overall == .normal && said.soreness == 4 && said.illness == .above)
        #expect(try screens.athlete.core.dayTags(from: today, to: today)[0].tags.travelH == 6)
        await model.open()
        #expect(model.state.tags.alcohol && model.state.said == said)
    }

    @Test("on another day nothing of yesterday's is marked, and what is said is today's, be it read yet or not")
    func anotherDay() async throws {
        let screens = try Screens.new()
        let model = CheckInModel(screens.core)
        await model.open()
        await model.feel(.awful)
        screens.athlete.clock.pass(days: 1)
        screens.failing.failure.value = .Busy(message: "busy")
        await model.open()
        #expect(model.state.trouble?.remedy == .again)
        #expect(model.state.day == nil && model.state.said.overall == nil && !model.state.done)
        screens.failing.failure.value = nil
        await model.feel(.great)
        let said = try screens.athlete.core.checkIns(from: today, to: today.plus(1))
        #expect(said.map(\.day) == [today, today.plus(1)] && said.map(\.checkIn.overall) == [.awful, .great])
    }

    @Test("what was tagged is not taken away by who answers before it was read")
    func tagsUnread() async throws {
        let screens = try Screens.new()
        let model = CheckInModel(screens.core)
        await model.open()
        model.tag { $0.alcohol = true }
        await model.save()
        screens.failing.failure.value = .Busy(message: "busy")
        await model.open()
        screens.failing.failure.value = nil
        await model.feel(.normal)
        #expect(try screens.athlete.core.dayTags(from: today, to: today).first?.tags.alcohol == true)
    }

    @Test("days of a period are asked about once that was turned on, until all is erased")
    func cycle() async throws {
        let screens = try Screens.seventyDays()
        let (model, settings) = (CheckInModel(screens.core), screens.settings)
        await settings.open()
        await settings.change { $0.sex = .female }
        await model.open()
        #expect(!model.state.askCycle && !settings.state.askCycle)
        settings.askCycle(true)
        await model.open()
        model.tag { $0.cycle = true }
        await model.save()
        #expect(model.state.askCycle && settings.state.askCycle)
        settings.askCycle(false)
        await model.open()
        await model.feel(.normal)
        #expect(!model.state.askCycle && model.state.tags.cycle, "what was said stays")
        settings.askCycle(true)
        await settings.erase()
        await model.open()
        #expect(!model.state.askCycle && !settings.state.askCycle && !screens.athlete.settings.askCycle)
    }

    @Test("what cannot be is refused, and what was typed is still there")
    func refused() async throws {
        let model = CheckInModel(try Screens.seventyDays().core)
        await model.open()
        model.answer { $0.pain = 11 }
        await model.save()
        #expect(model.state.trouble?.remedy == .askDifferently)
        #expect(model.state.answer.pain == 11 && !model.state.done)
    }

    @Test("runs are rated one after the other, and a skipped one is not asked about again")
    func rated() async throws {
        let screens = try Screens.seventyDays()
        screens.athlete.phone.write([run(today.minus(1))])
        let model = AfterRunModel(await screens.synced().core)
        await model.open()
        let first = model.state.runs
        #expect(first.count == 2 && model.state.askSettled)
        await model.save()
        #expect(model.state.runs == first, "nothing was said")
        model.rate { ($0.effort, $0.pain, $0.settledNextMorning) = (7, 2, true) }
        await model.save()
        #expect(model.state.runs == Array(first.dropFirst()) && model.state.rating == nil)
        await model.skip()
        #expect(model.state.loaded && model.state.runs.isEmpty)
        model.rate { $0.pain = 1 }
        #expect(model.state.rating == nil)
    }

    @Test("a rating that cannot be is refused and stays")
    func ratingRefused() async throws {
        let model = AfterRunModel(await (try Screens.seventyDays()).synced().core)
        await model.open()
        model.rate { $0.pain = 12 }
        await model.save()
        #expect(model.state.trouble?.remedy == .askDifferently && model.state.rating?.pain == 12)
    }

    @Test("a return to running is said, and its sessions come in the core's words")
    func returning() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let model = ReturnModel(screens.core)
        await model.open()
        #expect(model.state.loaded && model.state.said == nil)
        model.change { ($0.cause, $0.cleared, $0.stage) = (.bone, true, .s1) }
        await model.save()
        #expect(model.state.done && model.state.said?.record.cause == .bone)
        #expect(model.state.draft == model.state.said?.record)
        let morning = try screens.athlete.core.morning(at: screens.athlete.clock.now())
        let returning = morning.sessions.filter { $0.rules.contains(.returnToRun) && $0.changed }
        #expect(!model.state.steps.isEmpty && model.state.steps.count == returning.count)
        screens.athlete.clock.pass(days: 1)
        await model.open()
        #expect(model.state.draft.stage == .s1 && !model.state.done)
    }

    @Test("each of them shows a core that is busy")
    func busy() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let (sheet, back, after) = (CheckInModel(screens.core), ReturnModel(screens.core), AfterRunModel(screens.core))
        await after.open()
        screens.failing.failure.value = .Busy(message: "busy")
        await sheet.feel(.great)
        await back.open()
        after.rate { $0.pain = 1 }
        await after.save()
        let trouble = Trouble(message: "busy", remedy: .again)
        #expect([sheet.state.trouble, back.state.trouble, after.state.trouble] == [trouble, trouble, trouble])
    }
}
