/// Ebb's colours by what they are for. Text keeps 4.5:1 and marks 3:1 on surface, card and band; a test counts it.
public struct Palette: Equatable, Sendable {
    /// The ground, and what lies on it.
    public let surface, card: RGB
    /// What is read.
    public let text: RGB
    /// What is less important.
    public let quiet: RGB
    /// Lines and marks.
    public let line: RGB
    /// Where a signal normally lies.
    public let band: RGB
    /// What only divides.
    public let grid: RGB
    /// What stands in the tide.
    public let water: RGB
    /// The tiers; the first is the accent too.
    public let ready, watch, hold, ease, cut, deepCut: RGB

    /// By day.
    public static let light = Palette(
        surface: 0xF4F7F6, card: 0xFFFFFF, text: 0x14201F, quiet: 0x51605F, line: 0x5E6F6E, band: 0xDCEBE9,
        grid: 0xDDE5E3, water: 0xCFE6E3, ready: 0x0B6E69, watch: 0x3A5F95, hold: 0x8A5A00, ease: 0xA34A00,
        cut: 0xAE3325, deepCut: 0x7D1F48)

    /// By night.
    public static let dark = Palette(
        surface: 0x0E1514, card: 0x18211F, text: 0xEAF2F1, quiet: 0xA9B8B6, line: 0x93A5A3, band: 0x203532,
        grid: 0x2A3634, water: 0x1F4643, ready: 0x63CFC4, watch: 0xA3BFEA, hold: 0xE8B949, ease: 0xF3A663,
        cut: 0xFF9284, deepCut: 0xF28CB4)

    /// What is written on a filled button: the ground of the night, and the paper of the day.
    public var onAccent: RGB { self == .dark ? surface : card }

    /// A tier's colour; that of quiet text for no verdict.
    public subscript(tier: TierMark) -> RGB {
        switch tier {
        case .ready: ready
        case .watch: watch
        case .hold: hold
        case .ease: ease
        case .cut: cut
        case .deepCut: deepCut
        case .none: quiet
        }
    }
}
