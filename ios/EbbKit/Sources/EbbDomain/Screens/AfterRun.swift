import EbbCore

/// Runs to be asked about, one after the other.
public struct AfterRunState: ScreenState {
    /// They were read.
    public var loaded = false
    /// Those left, the latest first; the first is asked about.
    public var runs: [UnratedRun] = []
    /// How hard it was, 0–10; none until it was said.
    public var effort: Double?
    /// What is being said of it; none until pain was said, without which there is no rating.
    public var rating: RunRating?
    /// It is the morning after, or later: whether it had settled can be said.
    public var askSettled = false
    public var trouble: Trouble?

    /// The first was rated on its day, and that is left as it was: only whether it had settled is asked.
    public var onlySettled: Bool { runs.first?.said != nil }

    /// Everything is said that is asked.
    public var ready: Bool { rating.map { !onlySettled || $0.settledNextMorning != nil } ?? false }

    public init() {}
}

/// After a run: asked once, skippable.
public final class AfterRunModel: ScreenModel<AfterRunState> {
    public init(_ core: Core) { super.init(AfterRunState(), core) }

    /// The screen is shown; what is being said of the first run stays, as when it comes back from elsewhere.
    public func open() async { await work { try await load(keep: true) } }

    /// Says how hard the first run was, 0–10.
    public func effort(_ effort: Double) {
        state.effort = effort
        state.rating?.effort = effort
    }

    /// Changes what is being said of the first run.
    public func rate(_ change: (inout RunRating) -> Void) {
        guard let run = state.runs.first else { return }
        var rating = state.rating ?? RunRating(start: run.start, effort: state.effort, pain: 0)
        change(&rating)
        state.rating = rating
    }

    /// Takes it down and goes to the next run.
    public func save() async {
        let (run, rating) = (state.runs.first, state.rating)
        await work {
            guard let run, let rating else { return }
            try await ask {
                try $0.engine.rateRun(day: run.day, rating: rating, at: $0.now)
                try $0.update.run()
            }
            try await load()
        }
    }

    /// Leaves the first run unrated; it is not asked about again.
    public func skip() async {
        let run = state.runs.first
        await work {
            if let run { try await ask { try $0.engine.skipRating(run: run.start, at: $0.now) } }
            try await load()
        }
    }

    private func load(keep: Bool = false) async throws {
        let at = core.now
        let runs = try await ask { try $0.engine.unratedRuns(at: at) }
        var state = AfterRunState()
        (state.loaded, state.runs, state.askSettled) = (true, runs, runs.first.map { $0.day < at.day } ?? false)
        (state.effort, state.rating) = (runs.first?.said?.effort, runs.first?.said)
        if keep, self.state.runs.first == runs.first {
            (state.effort, state.rating) = (self.state.effort, self.state.rating)
        }
        self.state = state
    }
}
