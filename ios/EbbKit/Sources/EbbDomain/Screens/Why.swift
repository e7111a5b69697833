import EbbCore

/// Where a morning comes from.
public struct WhyState: ScreenState {
    /// Which morning; none until one was asked for.
    public var day: LocalDay?
    /// The outline; none while it is made.
    public var explanation: Explanation?
    /// Places of steps that are unfolded.
    public var open: Set<Int> = []
    public var trouble: Trouble?

    public init() {}

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
    public init(_ core: Core) { super.init(WhyState(), core) }

    /// Shows a morning, today's without a day.
    public func open(_ day: LocalDay? = nil) async {
        await work {
            let at = core.now
            let of = day ?? at.day
            state = WhyState()
            state.day = of
            state.explanation = try await ask { try $0.engine.explain(day: of, at: at) }
        }
    }

    /// Folds or unfolds a step, by its place among all.
    public func toggle(_ place: Int) { state.open.formSymmetricDifference([place]) }
}
