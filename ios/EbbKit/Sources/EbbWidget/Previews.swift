// A preview for each size. Only Xcode has the macro.
#if os(iOS) && DEBUG
    import EbbGlance
    import EbbLook
    import SwiftUI
    import WidgetKit

    #Preview("Small", as: .systemSmall) { MorningWidget() } timeline: {
        cut; empty
    }
    #Preview("Medium", as: .systemMedium) { MorningWidget() } timeline: {
        cut; empty
    }
    #Preview("Ring", as: .accessoryCircular) { MorningWidget() } timeline: {
        cut; empty
    }
    #Preview("Block", as: .accessoryRectangular) { MorningWidget() } timeline: {
        cut; empty
    }
    #Preview("Line", as: .accessoryInline) { MorningWidget() } timeline: {
        cut; empty
    }

    private let empty = MorningEntry(date: now(), face: Face(.nothing, at: now(), Words(.en)))

    private let cut = MorningEntry(date: now(), face: Face(Kept(Data(file.utf8)), at: now(), Words(.en)))

    private let file = """
        {"version": 1, "day": "2026-03-16", "made_at": "2026-03-16T06:30:00+01:00", "glyph": "▼", "tier": "cut", "score": 22,
        "stale_after": "2126-03-17T04:00:00+01:00", "word": "Cut back", "line": "Easy 8.4 km instead of threshold 12 km.",
        "short_line": "Cut back · Easy 8.4 km", "signals": [
        {"metric": "resting_heart_rate", "arrow": "up", "word": "2 bpm above"},
        {"metric": "hrv", "arrow": "down", "word": "6 ms below"}, {"metric": "sleep", "arrow": "level", "word": "within normal"}]}
        """
#endif
