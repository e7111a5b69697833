import EbbGlance
import EbbIntents
import EbbLook
import WidgetKit

/// What stands in the widget, and from when on.
struct MorningEntry: TimelineEntry {
    let date: Date
    let face: Face
}

/// Reads the snapshot file of the shared folder, and nothing else: no database, and no library of the core.
struct MorningProvider: TimelineProvider {
    private let words = Words(tag: Locale.preferredLanguages.first ?? "en")

    func placeholder(in context: Context) -> MorningEntry {
        MorningEntry(date: now(), face: .sample(words))
    }

    func getSnapshot(in context: Context, completion: @escaping @Sendable (MorningEntry) -> Void) {
        // Who chooses a widget sees what it is, be there a morning or not.
        completion(context.isPreview ? MorningEntry(date: now(), face: .sample(words)) : entries(from: now())[0])
    }

    func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<MorningEntry>) -> Void) {
        // The app has it drawn anew after every verdict; what is over says so by itself.
        completion(Timeline(entries: entries(from: now()), policy: .never))
    }

    private func entries(from start: Date) -> [MorningEntry] {
        let shared = SharedFolder.ofThisApp
        return glances(of: shared?.kept() ?? .nothing, said: shared?.checkIns.newest(), from: start, words)
            .map { MorningEntry(date: $0.from, face: $0.face) }
    }
}
