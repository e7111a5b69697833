import EbbCore

/// The plan.
public struct PlanState: ScreenState {
    /// It was read; without weeks then, there is no plan.
    public var loaded = false
    /// Four before today's and what comes.
    public var weeks: [PlanWeekRow] = []
    /// Those that were said.
    public var races: [Race] = []
    /// The seven days that are ahead, before and after, with offers.
    public var morning: Morning?
    /// A plan that was made and is not adopted yet.
    public var preview: PlanPreview?
    /// What was understood of a text that is not adopted yet.
    public var checked: PlanReport?
    /// That text.
    public var text: String?
    /// The plan as a text, to be handed on.
    public var exported: String?
    /// What it is.
    public var exportedAs: WriteFormat?
    /// Something takes a while.
    public var working = false
    public var trouble: Trouble?

    public init() {}

    /// A session by its id: what was planned, what this morning makes of it, and what can be done about that.
    public func session(_ id: String) -> SessionView? {
        let planned = weeks.lazy.flatMap(\.sessions).first { $0.session.id == id }
        let adjusted = morning?.sessions.first { $0.id == id }
        if planned == nil, adjusted == nil { return nil }
        let offers = Set((morning?.offers ?? []).filter { $0.session == id }.map(\.id))
        return SessionView(
            id: id, planned: planned, adjusted: adjusted, row: morning?.text.plan.first { $0.id == id },
            text: morning?.text.sessions.first { $0.id == id },
            offers: (morning?.text.offers ?? []).filter { offers.contains($0.id) })
    }

    /// What is run on a day now, wherever it was planned.
    public func on(_ day: LocalDay) -> [SessionView] {
        let planned = weeks.flatMap { $0.sessions.map(\.session.id) }
        let ahead = (morning?.sessions ?? []).map(\.id).filter { !planned.contains($0) }
        return (planned + ahead).compactMap { session($0) }.filter { $0.day == day }
    }
}

/// The plan: weeks with what they were and what is left, races, and the ways to a new plan.
public final class PlanModel: ScreenModel<PlanState> {
    /// Which wish is the last one: the answer to an earlier one is not wanted any more.
    private var wish = 0

    public init(_ core: Core) { super.init(PlanState(), core) }

    /// The screen is shown.
    public func open() async { await work { try await load() } }

    /// Makes a plan and shows it; nothing is written.
    public func propose(_ goal: Goal) async {
        await working { wanted in
            let preview = try await ask { try $0.engine.proposePlan(goal: goal, at: $0.now) }
            if wanted() { state.preview = preview }
        }
    }

    /// Waits no more for what is being made or read; it is not shown when it is there. Nothing was written.
    public func stop() {
        wish += 1
        state.working = false
    }

    /// Adopts the plan that is shown.
    public func adopt() async {
        guard let preview = state.preview else { return }
        await working { _ in
            try await ask { try $0.engine.adoptPlan(preview: preview, at: $0.now) }
            state.preview = nil
            try await load()
        }
    }

    /// Shows no proposal and no text any more.
    public func dismiss() {
        (state.preview, state.checked, state.text, state.trouble) = (nil, nil, nil, nil)
        (state.exported, state.exportedAs) = (nil, nil)
    }

    /// The page is left: what was made, read or handed on there is not shown another time, and what is still being made is not waited
    /// for.
    public func leave() {
        stop()
        dismiss()
    }

    /// Says what is understood of a text; nothing is written.
    public func check(_ text: String, format: PlanFormat? = nil) async {
        await working { wanted in
            let report = try await ask { try $0.engine.checkPlan(text: text, format: format) }
            if wanted() { (state.checked, state.text) = (report, text) }
        }
    }

    /// Adopts the plan of the text that was checked.
    public func adoptText() async {
        guard let text = state.text else { return }
        await adopt(text, format: state.checked?.format)
    }

    /// Adopts the plan of a text from today on.
    public func adopt(_ text: String, format: PlanFormat? = nil) async {
        await working { _ in
            _ = try await ask { core in
                let at = core.now
                return try core.engine.importPlan(text: text, from: at.day, at: at, format: format)
            }
            (state.checked, state.text) = (nil, nil)
            try await load()
        }
    }

    /// The plan as a text: with this morning's changes, or as it was adopted.
    public func export(_ format: WriteFormat, base: Bool) async {
        await working { wanted in
            let text = try await ask { try $0.engine.exportPlan(format: format, at: $0.now, base: base) }
            if wanted() { (state.exported, state.exportedAs) = (text, format) }
        }
    }

    /// Says what a race is.
    public func setRace(_ race: Race) async { await say { try $0.engine.setRace(race: race, at: $0.now) } }

    /// Says that a race is off.
    public func removeRace(id: String) async { await say { _ = try $0.engine.removeRace(id: id, at: $0.now) } }

    /// Keeps a session as it was planned.
    public func keep(session: String) async {
        await say { try $0.engine.keepOriginal(session: session, at: $0.now) }
    }

    /// Takes back `keep`.
    public func takeBack(session: String) async {
        await say { try $0.engine.takeBackKeep(session: session, at: $0.now) }
    }

    /// Accepts an offered move.
    public func accept(offer: String) async { await say { try $0.engine.acceptMove(offer: offer, at: $0.now) } }

    private func say(_ said: @escaping @Sendable (Core) throws -> Void) async {
        await working { _ in
            try await ask(said)
            try await load()
        }
    }

    /// Making a plan takes a while, and a button pressed twice would do it twice. The work asks whether it is still wanted.
    private func working(_ make: @MainActor (_ wanted: @MainActor () -> Bool) async throws -> Void) async {
        wish += 1
        let mine = wish
        state.working = true
        await work { try await make { mine == wish } }
        if mine == wish { state.working = false }
    }

    private func load() async throws {
        let (morning, races, weeks) = try await ask { core in
            let morning = try core.update.run()
            let first = morning.day.monday.advanced(by: -28)
            let plan = try core.engine.plan(from: first, to: morning.day.plus(months: 24), at: core.now)
            let weeks = planWeeks(plan?.sessions ?? [], plan?.weeks ?? [], morning.sessions)
            return (morning, try core.engine.races(), weeks)
        }
        (state.loaded, state.weeks, state.races, state.morning) = (true, weeks, races, morning)
    }
}
