import Foundation

/// What came since an anchor.
public struct Batch: Sendable, Equatable {
    /// Records that are new. HealthKit changes no record: what is revised is deleted and written anew.
    public let added: [PhoneRecord]
    /// Ids of records that are there too, and of which nothing more was asked.
    public let known: [UUID]
    /// Ids of records that are gone; the phone says nothing else of them.
    public let deleted: [UUID]
    /// Where the next batch begins; opaque.
    public let anchor: Data
    /// There may be more at once.
    public let more: Bool

    public init(added: [PhoneRecord], known: [UUID] = [], deleted: [UUID], anchor: Data, more: Bool) {
        self.added = added
        self.known = known
        self.deleted = deleted
        self.anchor = anchor
        self.more = more
    }
}

/// Of which records a batch says more than their ids: what lies beside a record is read for those alone.
public enum Detail: Sendable, Equatable {
    /// Of all.
    case all
    /// Of all but these.
    case except(Set<UUID>)
    /// Of none.
    case ids

    /// Whether more than the id of a record is asked for.
    public func wants(_ id: UUID) -> Bool {
        switch self {
        case .all: true
        case .except(let known): !known.contains(id)
        case .ids: false
        }
    }
}

/// What is read beside a record, or inside it, and may be shared or not on its own. The raw values stand in the positions.
public enum Side: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case heartRate, distance, speed, route, effort
}

/// The heart rate of a moment, or of the stretch of time that a sample stands for.
public struct PhoneHeartRate: Hashable, Sendable {
    /// Its time, which may be one instant.
    public let at: DateInterval
    /// Beats per minute.
    public let bpm: Double
    /// Who wrote it.
    public let source: Source

    public init(at: DateInterval, bpm: Double, source: Source) {
        self.at = at
        self.bpm = bpm
        self.source = source
    }
}

/// Speed over a stretch of time.
public struct PhoneSpeed: Hashable, Sendable {
    /// Its time.
    public let at: DateInterval
    /// Metres a second.
    public let metresPerSecond: Double
    /// Who wrote it.
    public let source: Source

    public init(at: DateInterval, metresPerSecond: Double, source: Source) {
        self.at = at
        self.metresPerSecond = metresPerSecond
        self.source = source
    }
}

/// The phone's health data. Whether reading is allowed cannot be known: what is refused is empty.
public protocol HealthReader: Sendable {
    /// The kinds that this iOS knows.
    var kinds: Set<RecordKind> { get }

    /// What came of a kind since an anchor, since the beginning without one.
    ///
    /// - Parameters:
    ///   - limit: records and deletions in one batch, at most.
    ///   - detail: the records of which more than their ids is wanted.
    func changes(
        _ kind: RecordKind, after anchor: Data?, limit: Int, detail: Detail
    ) async throws(HealthError) -> Batch

    /// The records of a kind that touch a span, ascending by their beginning: what belongs together comes apart, and what is
    /// looked up here is asked for by its time (beats of a measurement, a young workout with what was added to it).
    func records(_ kind: RecordKind, in span: DateInterval) async throws(HealthError) -> [PhoneRecord]

    /// Heart rate inside a span by any app, ascending.
    func heartRate(in span: DateInterval) async throws(HealthError) -> [PhoneHeartRate]

    /// Running speed inside a span by any app, ascending.
    func speed(in span: DateInterval) async throws(HealthError) -> [PhoneSpeed]

    /// Where the athlete shares only what is recent (iOS 27): since when. A kind without an entry is shared whole or not at all.
    func sharedSince() async throws(HealthError) -> [RecordKind: Date]

    /// The sides of which anything is shown, and since when: the distant past where all of it is. One of which nothing is shown
    /// has no entry, be it refused or empty.
    func sides() async throws(HealthError) -> [Side: Date]

    /// Whether everything was asked for: the system's sheet would show nothing new.
    func asked() async throws(HealthError) -> Bool
}
