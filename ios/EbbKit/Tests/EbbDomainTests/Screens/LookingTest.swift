import EbbCore
import Testing

@testable import EbbDomain
@testable import EbbStage

/// The screens that are looked at: plan, trends, why.
@MainActor
struct LookingTest {
    @Test("without a plan there is a week and no weeks")
    func noPlan() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        #expect(!model.state.loaded)
        await model.open()
        #expect(model.state.loaded && model.state.weeks.isEmpty && model.state.races.isEmpty)
        #expect(model.state.morning != nil)
    }

    @Test("a plan is proposed, looked at and adopted")
    func adopted() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.open()
        await model.propose(goal)
        #expect(model.state.preview?.weeks.count ?? 0 >= 13)
        #expect(model.state.weeks.isEmpty && !model.state.working)
        model.dismiss()
        #expect(model.state.preview == nil)
        await model.propose(goal)
        await model.adopt()
        #expect(model.state.preview == nil && model.state.races.map(\.id) == ["half"])
        #expect(model.state.weeks.count >= 14)
        #expect(model.state.weeks.allSatisfy { $0.start.weekday == .mon && $0.plannedM > 0 })
        #expect(model.state.weeks.dropFirst(2).allSatisfy { $0.plannedM == $0.adjustedM })
    }

    @Test("a week says what it is for, counts its runs, and its race stands beside them")
    func purposes() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.propose(goal)
        let rows = try #require(model.state.preview).rows
        let proposed = Dictionary(rows.map { ($0.start, $0) }) { $1 }
        await model.adopt()
        let weeks = model.state.weeks
        // What was proposed stood there as it stands there now.
        for (row, week) in zip(rows.dropFirst(), weeks.suffix(rows.count - 1)) {
            #expect(row.start == week.start && row.plannedM == week.plannedM && row.adjustedM == row.plannedM)
            #expect(row.races.map(\.name) == week.races.map(\.name), "\(row.start)")
        }
        #expect(proposed.count > 12 && weeks.map(\.start) == weeks.indices.map { weeks[0].start.advanced(by: 7 * $0) })
        for week in weeks {
            #expect(week.phase != nil && week.phase == proposed[week.start]?.phase, "\(week.start)")
            #expect(week.role != nil && week.role == proposed[week.start]?.role, "\(week.start)")
        }
        let last = try #require(weeks.first { !$0.races.isEmpty })
        #expect(last.start == half.day.monday && last.phase == .taper && last.role == .taper)
        let runs = last.sessions.filter { $0.session.day != half.day }
        #expect(last.plannedM == runs.reduce(0) { $0 + $1.session.distanceM })
    }

    @Test("a session that moved stands, and counts, on the day on which it is run now")
    func moved() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.propose(goal)
        await model.adopt()
        let plan = model.state.weeks
        let session = try #require(plan[2].sessions.first?.session)
        let later = session.day.advanced(by: 7)
        let content = { (day: LocalDay) in
            SessionContent(
                day: day, kind: session.kind, intensity: .easy, distanceM: session.distanceM, durationS: nil)
        }
        let adjusted = AdjustedSession(
            id: session.id, before: content(session.day), after: content(later), changed: true, rules: [],
            mayKeep: false, kept: false, key: false, completed: false)
        let weeks = planWeeks(plan.flatMap(\.sessions), [], [adjusted])
        #expect(weeks.map(\.plannedM) == plan.map(\.plannedM))
        #expect(weeks[2].adjustedM == plan[2].plannedM - session.distanceM)
        #expect(weeks[3].adjustedM == plan[3].plannedM + session.distanceM)
        var state = PlanState()
        (state.weeks, state.morning) = (weeks, model.state.morning?.with([adjusted]))
        #expect(!state.on(session.day).map(\.id).contains(session.id))
        #expect(state.on(later).map(\.id).contains(session.id))
        let days = weeks.flatMap { week in (0..<7).map { week.start.advanced(by: $0) } }
        let found = days.flatMap { state.on($0).map(\.id) }
        #expect(Set(found) == Set(plan.flatMap(\.sessions).map(\.session.id)) && Set(found).count == found.count)
    }

    @Test("a plan goes out as a text and comes in again")
    func text() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.propose(goal)
        await model.adopt()
        await model.export(.ics, base: true)
        let text = try #require(model.state.exported)
        await model.check(text)
        #expect(model.state.checked?.understood ?? 0 > 40)
        await model.adopt(text)
        #expect(model.state.trouble == nil && model.state.checked == nil)
        await model.adopt("this is no plan")
        #expect(model.state.trouble?.remedy == .askDifferently && !model.state.working)
    }

    @Test("what was made, read or handed on is gone with its page")
    func leftPages() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.propose(goal)
        #expect(model.state.preview != nil)
        model.leave()
        #expect(model.state.preview == nil)
        await model.propose(goal)
        await model.adopt()
        await model.export(.ics, base: true)
        await model.check(try #require(model.state.exported))
        #expect(model.state.checked != nil)
        model.leave()
        #expect(model.state.exported == nil && model.state.exportedAs == nil)
        #expect(model.state.checked == nil && model.state.text == nil)
        #expect(!model.state.weeks.isEmpty, "what was adopted stays")
    }

    @Test("what is still being made when its page is left is not shown when it is there")
    func leftEarly() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        await model.propose(goal)
        await model.adopt()
        for make in [{ await model.propose(goal) }, { await model.export(.json, base: true) }] {
            let making = Task { await make() }
            // Its turn comes next, before anything that is made can be there.
            let leaving = Task {
                #expect(model.state.working)
                model.leave()
                #expect(!model.state.working)
            }
            await leaving.value
            await making.value
            #expect(model.state.preview == nil && model.state.exported == nil && model.state.trouble == nil)
        }
    }

    @Test("a goal that cannot be is refused in the core's words")
    func refused() async throws {
        let model = PlanModel(await (try Screens.seventyDays()).synced().core)
        var past = goal
        past.race.day = today.minus(3)
        await model.propose(past)
        #expect(model.state.trouble?.remedy == .askDifferently)
        await model.adopt()
        #expect(model.state.weeks.isEmpty)
    }

    @Test("a race is set and taken off, and a cut session may be kept")
    func races() async throws {
        let model = PlanModel(await (try Screens.aBadWeek()).synced().core)
        await model.setRace(half)
        #expect(model.state.races.map(\.id) == ["half"])
        await model.removeRace(id: "half")
        #expect(model.state.races.isEmpty)
        let cut = try #require((model.state.morning?.sessions ?? []).filter(\.mayKeep).first)
        let kept = { model.state.morning?.sessions.first { $0.id == cut.id }?.kept }
        await model.keep(session: cut.id)
        #expect(kept() == true)
        await model.takeBack(session: cut.id)
        #expect(kept() == false)
        await model.accept(offer: "no-such-offer")
        #expect(model.state.trouble != nil)
    }

    @Test("why is read once more: as it was unfolded, on another day that day's, and a past morning as it was")
    func whyAgain() async throws {
        let screens = await (try Screens.seventyDays()).synced()
        let model = WhyModel(screens.core)
        await model.open()
        model.toggle(1)
        let open = model.state.open
        #expect(open == [0, 1])
        await model.refresh()
        #expect(model.state.open == open && model.state.day == today && model.state.explanation != nil)
        screens.athlete.clock.pass(days: 1)
        await model.refresh()
        #expect(model.state.day == today.plus(1) && model.state.open == [0])
        await model.open(today.minus(3))
        await model.refresh()
        #expect(model.state.day == today.minus(3))
    }

    @Test("trends are ready to be drawn, as far back as is asked")
    func trends() async throws {
        let model = TrendsModel(await (try Screens.seventyDays()).synced().core)
        await model.open()
        #expect(model.state.cards.map(\.series) == Series.allCases)
        #expect(Set(model.state.cards.map(\.points.count)) == [28])
        await model.show(.sixMonths)
        #expect((180...186).contains(model.state.cards[0].points.count))
        await model.show(.all)
        #expect(model.state.reach == .all && (69...71).contains(model.state.cards[0].points.count))
    }

    @Test("a phone without data has no cards")
    func noCards() async throws {
        let model = TrendsModel(try Screens.new().core)
        #expect(!model.state.loaded)
        await model.open()
        #expect(model.state == TrendsState(reach: .fourWeeks, loaded: true))
    }

    @Test("why unfolds step by step")
    func why() async throws {
        let model = WhyModel(await (try Screens.aBadWeek()).synced().core)
        #expect(model.state.day == nil)
        await model.open()
        let steps = try #require(model.state.explanation?.steps)
        let top = steps.filter { $0.depth == 0 }
        let under = steps.dropFirst().prefix { $0.depth > 0 }.filter { $0.depth == 1 }
        // What the verdict itself stands on is unfolded.
        #expect(!under.isEmpty && model.state.seen.count == top.count + under.count)
        #expect(model.state.day == today && model.state.unfolds(0))
        #expect(model.state.morning != nil && !model.state.sources.isEmpty)
        model.toggle(0)
        #expect(model.state.seen.map(\.step) == top)
        model.toggle(0)
        #expect(model.state.seen.count == top.count + under.count)
    }

    @Test("a day that has not come has no why")
    func notYet() async throws {
        let model = WhyModel(await (try Screens.seventyDays()).synced().core)
        await model.open(today.plus(3))
        #expect(model.state.trouble?.remedy == .askDifferently && model.state.explanation == nil)
        await model.open(today.minus(3))
        #expect(model.state.trouble == nil && model.state.explanation != nil)
    }

    @Test("a core that fails is heard on the plan")
    func coreFails() async throws {
        let screens = try Screens.seventyDays()
        screens.failing.failure.value = .Damaged(message: "damaged")
        let model = PlanModel(screens.core)
        await model.open()
        #expect(model.state.trouble == Trouble(message: "damaged", remedy: .restore) && !model.state.working)
    }
}

extension Morning {
    /// The same with other sessions.
    fileprivate func with(_ sessions: [AdjustedSession]) -> Morning {
        Morning(
            day: day, verdict: verdict, sessions: sessions, totals: totals, plan: plan, offers: offers,
            deloadOffer: deloadOffer, deload: deload, inForce: inForce, flags: flags, learning: learning, text: text)
    }
}
