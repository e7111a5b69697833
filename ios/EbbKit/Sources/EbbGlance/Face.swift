import EbbLook
import Foundation

/// What a widget says, whatever its size.
public struct Face: Equatable, Sendable {
    public let tier: TierMark
    /// Readiness; none: no tide is drawn.
    public let score: Int?
    /// The tier in a word.
    public let word: String
    /// One line about today.
    public let line: String
    /// The same for the smallest sizes.
    public let short: String
    /// Empty where they say nothing.
    public let signals: [Snapshot.Signal]
    /// This morning's own values are in it, to be hidden on a locked screen.
    public let isPrivate: Bool

    /// What to show of what stands in the file, at a moment. A morning that is over is not shown as today's.
    public init(_ kept: Kept, at now: Date, _ words: Words) {
        switch kept {
        case .nothing: self.init(notYet: words, line: words("glance.empty"))
        case .unreadable: self.init(notYet: words, line: words("glance.unreadable"))
        case .morning(let morning) where now >= morning.staleAfter:
            self.init(notYet: words, line: words("glance.stale"), short: words("glance.staleShort"))
        case .morning(let morning):
            if morning.tier == .none, let learning = morning.learning {
                let line = words("glance.learning", "\(learning.have)", "\(learning.need)")
                self.init(morning, word: morning.word, line: line, short: morning.shortLine)
            } else {
                self.init(morning, word: morning.word, line: morning.line, short: morning.shortLine)
            }
        }
    }

    /// All of it in a sentence or two, for who hears the screen.
    public func spoken(_ words: Words) -> String {
        var parts = ["\(word)."]
        if let score { parts.append(words("glance.readiness", "\(score)")) }
        parts.append(line)
        parts += signals.map { words("glance.signalSpoken", $0.metric.name(words), $0.word) }
        return parts.joined(separator: " ")
    }

    private init(_ morning: Snapshot, word: String, line: String, short: String) {
        (tier, score, self.word, self.line, self.short) = (morning.tier, morning.score, word, line, short)
        (signals, isPrivate) = (morning.signals, true)
    }

    private init(notYet words: Words, line: String, short: String? = nil) {
        (tier, score, word, self.line, self.short) = (.none, nil, words("glance.notYet"), line, short ?? line)
        (signals, isPrivate) = ([], false)
    }
}

extension Snapshot.Metric {
    /// Its name, as the core has it.
    public func name(_ words: Words) -> String {
        switch self {
        case .restingHeartRate: words("metric.restingHeartRate")
        case .hrv: words("metric.hrv")
        case .sleep: words("metric.sleep")
        }
    }

    /// Its name where there is little room.
    public func shortName(_ words: Words) -> String {
        switch self {
        case .restingHeartRate: words("metric.short.restingHeartRate")
        case .hrv: words("metric.hrv")
        case .sleep: words("metric.sleep")
        }
    }
}
