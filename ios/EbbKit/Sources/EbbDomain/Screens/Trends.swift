import EbbCore

/// How far back is drawn.
public enum Reach: CaseIterable, Sendable { case fourWeeks, sixMonths, all }

/// Every series, ready to be drawn.
public struct TrendsState: ScreenState {
    /// How far back.
    public var reach = Reach.fourWeeks
    /// It was read; without cards then, there is no data.
    public var loaded = false
    /// One series each.
    public var cards: [Trend] = []
    public var trouble: Trouble?

    public init(reach: Reach = .fourWeeks, loaded: Bool = false, cards: [Trend] = []) {
        (self.reach, self.loaded, self.cards) = (reach, loaded, cards)
    }
}

/// The trends: one series a card.
public final class TrendsModel: ScreenModel<TrendsState> {
    public init(_ core: Core) { super.init(TrendsState(), core) }

    /// The screen is shown.
    public func open() async { await show(state.reach) }

    /// Another reach.
    public func show(_ reach: Reach) async {
        await work {
            let cards = try await ask { core in
                let today = core.now.day
                guard let first = try core.engine.sources(day: today).map(\.firstDay).min() else { return [Trend]() }
                let from = reach.start(today, first)
                return try Series.allCases.map { try core.engine.trend(series: $0, from: from, to: today) }
            }
            state = TrendsState(reach: reach, loaded: true, cards: cards)
        }
    }
}

extension Reach {
    fileprivate func start(_ today: LocalDay, _ first: LocalDay) -> LocalDay {
        switch self {
        case .fourWeeks: today.advanced(by: -27)
        case .sixMonths: today.plus(months: -6)
        // As far as the core draws.
        case .all: max(min(first, today), today.plus(months: -120))
        }
    }
}
