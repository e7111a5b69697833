import EbbCore

/// Where a morning comes from.
public struct WhyState: ScreenState {
    /// Which morning; none until one was asked for.
    public var day: LocalDay?
    /// The outline; none while it is made.
    public var explanation: Explanation?
    /// What its verdict stands on, in the core's words.
    public var morning: MorningText?
    /// Who measured what, by stream.
    public var sources: [String: SourceStream] = [:]
    /// Places of steps that are unfolded.
    public var open: Set<Int> = []
    public var trouble: Trouble?

    public init() {}

    /// Whether a step stands on others, by its place.
    public func unfolds(_ place: Int) -> Bool {
        let steps = explanation?.steps ?? []
        return steps.indices.contains(place + 1) && steps[place + 1].depth > steps[place].depth
    }

    /// The steps that are seen: those of the top, and those right under an unfolded one. With their places among all.
    public var seen: [(place: Int, step: ExplainStep)] {
        var deepest: UInt32 = 0
        return (explanation?.steps ?? []).enumerated().compactMap { place, step in
            guard step.depth <= deepest else { return nil }
            deepest = open.contains(place) ? step.depth + 1 : step.depth
            return (place, step)
        }
    }
}

/// Why: the derivation as an outline.
public final class WhyModel: ScreenModel<WhyState> {
    /// The day that was asked for; none: today's, whichever that is by now.
    private var asked: LocalDay?

    public init(_ core: Core) { super.init(WhyState(), core) }

    /// Shows a morning, today's without a day, with what its verdict stands on.
    public func open(_ day: LocalDay? = nil) async {
        asked = day
        (state, state.day) = (WhyState(), day ?? core.now.day)
        await work { try await load() }
    }

    /// What is shown is read once more: the same morning, or today's on another day. As long as its outline is the same, what is
    /// unfolded stays.
    public func refresh() async { await work { try await load() } }

    private func load() async throws {
        let at = core.now
        let of = asked ?? at.day
        let (explanation, morning, sources) = try await ask { core in
            let engine = core.engine
            return (
                try engine.explain(day: of, at: at),
                try of == at.day ? engine.morning(at: at) : engine.pastMorning(day: of, at: at),
                try engine.sources(day: of)
            )
        }
        let isSame = state.day == of && state.explanation?.steps.map(\.depth) == explanation.steps.map(\.depth)
        state.open = isSame ? state.open : [0]
        (state.day, state.explanation, state.morning) = (of, explanation, morning.text)
        state.sources = Dictionary(sources.map { ($0.stream, $0) }) { first, _ in first }
    }

    /// Folds or unfolds a step, by its place among all.
    public func toggle(_ place: Int) { state.open.formSymmetricDifference([place]) }
}
