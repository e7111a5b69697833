// expects: does not conform to protocol 'TimelineProvider'
import Foundation
import WidgetKit

struct OneEntry: TimelineEntry {
    let date: Date
}

struct OneProvider: TimelineProvider {
    func placeholder(in context: Context) -> OneEntry { OneEntry(date: .distantPast) }
    func getSnapshot(in context: Context, completion: @escaping @Sendable (OneEntry) -> Void) {}
    #if WRONG
        func getTimeline(in context: Context, completion: @escaping @Sendable ([OneEntry]) -> Void) {}
    #else
        func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<OneEntry>) -> Void) {}
    #endif
}
