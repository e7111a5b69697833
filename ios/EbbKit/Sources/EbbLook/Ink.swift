/// What charts are drawn with, each whole: what is half seen through has no contrast that could be counted.
public enum Ink: Hashable, Sendable {
    /// A signal's line, and the ticks at which another source began to speak.
    case line
    /// A single day behind the line, filled or hollow.
    case day
    /// A day that voted, in its verdict's colour.
    case vote(TierMark)
    /// A day's load.
    case bar
    /// Lines over the bars.
    case fitness, fatigue
    /// What was planned, what is left of it, and what was left in weeks that lie behind.
    case planned, left, past

    /// Each of them.
    public static let all: [Ink] =
        [.line, .day, .bar, .fitness, .fatigue, .planned, .left, .past] + TierMark.allCases.map(Ink.vote)
}

extension Palette {
    /// Its colour.
    public subscript(ink: Ink) -> RGB {
        switch ink {
        case .line, .day, .bar, .planned, .past: line
        case .vote(let tier): self[tier]
        case .fitness, .left: ready
        case .fatigue: ease
        }
    }

    /// What it is drawn on.
    public func grounds(of ink: Ink) -> [RGB] {
        switch ink {
        case .line, .day, .vote: [card, band]
        // Lines over bars lie on a strip of paper of their own.
        case .bar, .fitness, .fatigue: [card]
        case .planned, .left, .past: [card, surface]
        }
    }
}
