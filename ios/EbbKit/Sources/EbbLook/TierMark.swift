/// How a tier is shown, or that there is no verdict: never by its colour alone. Its word comes from the core.
public enum TierMark: String, CaseIterable, Sendable {
    case ready, watch, hold, ease, cut
    case deepCut = "deep_cut"
    case none

    /// Its shape, as a character: ● ◐ ◆ ▽ ▼ ▼▼, and ○ for no verdict.
    public var glyph: String {
        switch self {
        case .ready: "●"
        case .watch: "◐"
        case .hold: "◆"
        case .ease: "▽"
        case .cut: "▼"
        case .deepCut: "▼▼"
        case .none: "○"
        }
    }

    /// The plan is cut: what is left of the tide's water has the tier's colour.
    public var isDrained: Bool { self == .cut || self == .deepCut }
}
