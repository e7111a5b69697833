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
    /// What is run today alone, for who asks for that.
    public let session: String
    /// That today's check-in was taken down, as long as the morning does not have it; none: there is none that waits.
    public let noted: String?
    /// What that check-in said, by the core's name for it: `awful`, `normal` or `great`.
    public let said: String?
    /// Empty where they say nothing.
    public let signals: [Snapshot.Signal]
    /// This morning's own values are in it, to be hidden on a locked screen.
    public let isPrivate: Bool

    /// What to show of what stands in the file, at a moment. A morning that is over is not shown as today's.
    ///
    /// - Parameter said: the check-in that was queued last and waits for the app.
    public init(_ kept: Kept, said: QueuedCheckIn? = nil, at now: Date, _ words: Words) {
        let noted = said.flatMap { said in
            said.isOfTheDay(of: now) ? words.noted(said).map { Noted(text: $0, overall: said.overall) } : nil
        }
        switch kept {
        case .nothing: self.init(notYet: words, line: words("glance.empty"), noted: noted)
        case .unreadable: self.init(notYet: words, line: words("glance.unreadable"), noted: noted)
        case .morning(let morning) where now >= morning.staleAfter:
            self.init(notYet: words, line: words("glance.stale"), short: words("glance.staleShort"), noted: noted)
        case .morning(let morning): self.init(morning, noted: noted, words)
        }
    }

    /// What is run today where there is less room than for `line`: the tier stands beside it.
    public var brief: String { short.after("\(word) · ") }

    /// All of it in a sentence or two, for who hears the screen.
    public func spoken(_ words: Words) -> String {
        var parts = ["\(word)."]
        if let score { parts.append(words("glance.readiness", "\(score)")) }
        parts.append(line)
        parts += signals.map { words("glance.signalSpoken", $0.metric.name(words), $0.word) }
        if let noted { parts.append(noted) }
        return parts.joined(separator: " ")
    }

    /// A morning as it may be one day, for who chooses a widget and has none yet: the core's own, told of nobody.
    public static func sample(_ words: Words) -> Face {
        let signals = Snapshot.Metric.allCases.map {
            Snapshot.Signal(metric: $0, arrow: .level, word: words("glance.sample.signal"))
        }
        return Face(
            Snapshot(
                staleAfter: .distantFuture, tier: .ready, score: 93, word: words("tier.ready"),
                line: words("glance.sample.line"), shortLine: words("glance.sample.short"), signals: signals,
                isLearning: false), noted: nil, words, isPrivate: false)
    }

    private init(_ morning: Snapshot, noted: Noted?, _ words: Words, isPrivate: Bool = true) {
        (tier, score, word) = (morning.tier, morning.score, morning.word)
        // What is being learned the core's line says by itself; the session stands in the shorter one then.
        (line, short) = (morning.line, morning.shortLine)
        let isUnsaid = morning.tier == .none && morning.isLearning
        // Where nothing stands beside the tier in the shorter one, nothing is planned, and the line is of the verdict.
        let isNone = morning.shortLine == morning.word
        session =
            isNone ? words("glance.noSession") : isUnsaid ? morning.shortLine.after("\(morning.word) · ") : morning.line
        (signals, self.noted, said, self.isPrivate) = (morning.signals, noted?.text, noted?.overall, isPrivate)
    }

    private init(notYet words: Words, line: String, short: String? = nil, noted: Noted?) {
        (tier, score, word, self.line, self.short) = (.none, nil, words("glance.notYet"), line, short ?? line)
        (session, signals, self.noted, said, isPrivate) = (line, [], noted?.text, noted?.overall, false)
    }
}

/// A check-in that waits for the app.
private struct Noted {
    let text: String
    let overall: String?
}

extension String {
    /// What comes after a beginning; all of it, where it begins otherwise.
    fileprivate func after(_ beginning: String) -> String {
        hasPrefix(beginning) ? String(dropFirst(beginning.count)) : self
    }
}

extension Words {
    /// That a check-in was taken down; none where nobody knows its word.
    fileprivate func noted(_ said: QueuedCheckIn) -> String? {
        switch said.overall {
        case "awful": self("glance.noted", self("overall.awful"))
        case "normal": self("glance.noted", self("overall.normal"))
        case "great": self("glance.noted", self("overall.great"))
        default: nil
        }
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
