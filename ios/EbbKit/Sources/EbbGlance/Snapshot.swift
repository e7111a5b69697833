import EbbLook
import Foundation

/// What the core left for the widget: core/engine/snapshot/snapshot.schema.json says what each part means.
public struct Snapshot: Equatable, Sendable {
    /// From here on it is not this morning's any more.
    public let staleAfter: Date
    public let tier: TierMark
    /// Readiness, 0 to 100; none where there is no verdict.
    public let score: Int?
    /// The tier in a word.
    public let word: String
    /// What becomes of today's session, in a sentence, and shorter for the lock screen.
    public let line, shortLine: String
    public let signals: [Signal]
    /// A normal is not known yet.
    public let isLearning: Bool

    /// Where a signal's week lies.
    public struct Signal: Equatable, Sendable, Decodable {
        public let metric: Metric
        public let arrow: Arrow
        /// That, in a word or two.
        public let word: String
    }

    /// Which signal.
    public enum Metric: String, CaseIterable, Sendable, Decodable {
        case restingHeartRate = "resting_heart_rate"
        case hrv, sleep
    }

    /// Above the normal range, in it, below it, or nobody knows.
    public enum Arrow: String, CaseIterable, Sendable, Decodable { case up, level, down, unknown }
}

/// What stands in the file.
public enum Kept: Equatable, Sendable {
    /// There is none: nothing was synced yet.
    case nothing
    /// It cannot be read, or a newer Ebb wrote it.
    case unreadable
    /// A morning; it may be over.
    case morning(Snapshot)

    /// Reads the bytes of a snapshot file. Whatever the bytes, it gives an answer.
    public init(_ bytes: Data) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard bytes.count <= mostBytes, let file = try? decoder.decode(SnapshotFile.self, from: bytes),
            file.version == knownVersion, let tier = file.mark
        else {
            self = .unreadable
            return
        }
        self = .morning(
            Snapshot(
                staleAfter: file.stale_after, tier: tier, score: file.score.map { min(max($0, 0), 100) },
                word: file.word,
                line: file.line, shortLine: file.short_line, signals: file.signals,
                isLearning: file.learning != nil))
    }
}

/// The version of the format that is known here.
private let knownVersion = 1

/// Sixteen times what the core writes at most.
let mostBytes = 65_536

/// The file's own names.
private struct SnapshotFile: Decodable {
    let version: Int
    let stale_after: Date
    let tier: String?
    let score: Int?
    let word, line, short_line: String
    let signals: [Snapshot.Signal]
    let learning: Learning?

    struct Learning: Decodable {}

    /// None for a tier that nobody knows here.
    var mark: TierMark? { tier.map { $0 == TierMark.none.rawValue ? nil : TierMark(rawValue: $0) } ?? TierMark.none }
}
