import EbbCore

/// What helps, for a button or a hint; the words are the app's own.
public enum Remedy: CaseIterable, Sendable {
    case askDifferently, otherFile, again, reopen, makeRoom, checkDisk, updateApp, restore, report
}

/// Something did not work; nothing was changed.
public struct Trouble: Equatable, Sendable {
    /// One sentence for the athlete, from the core; empty where it is none of the core's errors.
    public let message: String
    /// What helps.
    public let remedy: Remedy

    public init(message: String, remedy: Remedy) {
        self.message = message
        self.remedy = remedy
    }

    /// An error as it is shown.
    public init(_ error: any Error) {
        guard let error = error as? EbbError else {
            self.init(message: "", remedy: .report)
            return
        }
        self.init(message: error.message, remedy: error.remedy)
    }
}

extension EbbError {
    fileprivate var remedy: Remedy {
        switch self {
        case .Refused: .askDifferently
        case .File: .otherFile
        case .Busy, .Stopped: .again
        case .Closed: .reopen
        case .Full: .makeRoom
        case .Disk: .checkDisk
        case .Newer: .updateApp
        case .Damaged: .restore
        case .Defect: .report
        }
    }
}
