import EbbCore

/// A week from Monday: what is planned, and what this morning makes of it where it says something.
public struct PlanWeekRow: Equatable, Sendable {
    /// Its Monday.
    public let start: LocalDay
    /// What is planned.
    public let sessions: [PlannedSession]
    /// Metres as they were planned.
    public let plannedM: Int64
    /// Metres as they are now.
    public let adjustedM: Int64
}

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
    /// The plan as a text, to be handed on.
    public var exported: String?
    /// Something takes a while.
    public var working = false
    public var trouble: Trouble?

    public init() {}
}

/// The plan: weeks with what they were and what is left, races, and the ways to a new plan.
public final class PlanModel: ScreenModel<PlanState> {
    public init(_ core: Core) { super.init(PlanState(), core) }

    /// The screen is shown.
    public func open() async { await work { try await load() } }

    /// Makes a plan and shows it; nothing is written.
    public func propose(_ goal: Goal) async {
        await working { state.preview = try await ask { try $0.engine.proposePlan(goal: goal, at: $0.now) } }
    }

    /// Adopts the plan that is shown.
    public func adopt() async {
        guard let preview = state.preview else { return }
        await working {
            try await ask { try $0.engine.adoptPlan(preview: preview, at: $0.now) }
            state.preview = nil
            try await load()
        }
    }

    /// Shows no proposal and no text any more.
    public func dismiss() { (state.preview, state.checked, state.exported, state.trouble) = (nil, nil, nil, nil) }

    /// Says what is understood of a text; nothing is written.
    public func check(_ text: String, format: PlanFormat? = nil) async {
        await working { state.checked = try await ask { try $0.engine.checkPlan(text: text, format: format) } }
    }

    /// Adopts the plan of a text from today on.
    public func adopt(_ text: String, format: PlanFormat? = nil) async {
        await working {
            _ = try await ask { core in
                let at = core.now
                return try core.engine.importPlan(text: text, from: at.day, at: at, format: format)
            }
            state.checked = nil
            try await load()
        }
    }

    /// The plan as a text: with this morning's changes, or as it was adopted.
    public func export(_ format: WriteFormat, base: Bool) async {
        await working {
            state.exported = try await ask { try $0.engine.exportPlan(format: format, at: $0.now, base: base) }
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
        await working {
            try await ask(said)
            try await load()
        }
    }

    /// Making a plan takes a while, and a button pressed twice would do it twice.
    private func working(_ body: () async throws -> Void) async {
        state.working = true
        await work(body)
        state.working = false
    }

    private func load() async throws {
        let (morning, races, weeks) = try await ask { core in
            let morning = try core.update.run()
            let first = morning.day.monday.advanced(by: -28)
            let plan = try core.engine.plan(from: first, to: morning.day.plus(months: 24), at: core.now)
            return (morning, try core.engine.races(), rows(plan?.sessions ?? [], morning.sessions))
        }
        (state.loaded, state.weeks, state.races, state.morning) = (true, weeks, races, morning)
    }
}

private func rows(_ planned: [PlannedSession], _ adjusted: [AdjustedSession]) -> [PlanWeekRow] {
    let after = Dictionary(adjusted.map { ($0.id, $0.after.distanceM) }) { first, _ in first }
    return Dictionary(grouping: planned) { $0.session.day.monday }.sorted { $0.key < $1.key }.map { start, sessions in
        PlanWeekRow(
            start: start, sessions: sessions, plannedM: sessions.reduce(0) { $0 + $1.session.distanceM },
            adjustedM: sessions.reduce(0) { $0 + (after[$1.session.id] ?? $1.session.distanceM) })
    }
}
