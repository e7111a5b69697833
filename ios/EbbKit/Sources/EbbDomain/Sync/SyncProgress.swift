/// How far a sync is, for the first one, which may take minutes.
public struct SyncProgress: Equatable, Sendable {
    /// What is being read.
    public enum Part: Equatable, Sendable {
        /// Records of a kind.
        case records(RecordKind)
        /// The heart rate of nights and runs.
        case heartRate
    }

    /// What is being read.
    public let part: Part
    /// Records, or nights and runs, that have been read.
    public let done: Int
    /// How many there are; none while nobody knows.
    public let of: Int?

    public init(part: Part, done: Int, of: Int? = nil) {
        self.part = part
        self.done = done
        self.of = of
    }
}
