import EbbCore

/// The way back to running.
public struct ReturnState: ScreenState {
    /// It was read.
    public var loaded = false
    /// What was last said; none: nothing.
    public var said: ReturnSaid?
    /// What is being said now.
    public var draft = ReturnRecord(cause: .none, cleared: false, stage: .s0)
    /// The sessions of the next days that are as they are for the return, in the core's words.
    public var steps: [SessionText] = []
    /// The days of the steps by their sessions, in the core's words.
    public var days: [String: String] = [:]
    /// How today's stage is run, in the core's words.
    public var how: String?
    /// Runs that were not rated yet: pain and whether it had settled are said there.
    public var unrated: [UnratedRun] = []
    /// It was taken down.
    public var done = false
    public var trouble: Trouble?

    public init() {}
}

/// Return to run: why running stopped, whether a clinician has cleared it, where it begins.
public final class ReturnModel: ScreenModel<ReturnState> {
    public init(_ core: Core) { super.init(ReturnState(), core) }

    /// The screen is shown; what is being said stays, as when it comes back from elsewhere.
    public func open() async { await work { try await load(done: false) } }

    /// Changes what is being said; nothing is taken down yet.
    public func change(_ change: (inout ReturnRecord) -> Void) {
        change(&state.draft)
        state.done = false
    }

    /// Takes it down, and judges the morning anew.
    public func save() async {
        let record = state.draft
        await work {
            try await ask { try $0.engine.setReturnRecord(record: record, at: $0.now) }
            try await load(done: true)
        }
    }

    private func load(done: Bool) async throws {
        let (morning, said, unrated) = try await ask { core in
            let at = core.now
            return (
                try core.update.run(), try core.engine.returnRecord(by: at.day), try core.engine.unratedRuns(at: at)
            )
        }
        let sessions = morning.sessions.filter { $0.rules.contains(.returnToRun) }
        let returning = Set(sessions.map(\.id))
        state.how = sessions.contains { $0.after.day == morning.day } ? morning.text.how : nil
        state.unrated = unrated
        if !state.loaded || state.said != said { state.draft = said?.record ?? state.draft }
        (state.loaded, state.said, state.done) = (true, said, done)
        state.days = Dictionary(morning.text.plan.map { ($0.id, $0.day) }) { first, _ in first }
        state.steps = morning.text.sessions.filter { returning.contains($0.id) }
    }
}
