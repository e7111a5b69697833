import Foundation

extension EbbError {
    /// One clear sentence for the athlete, without a health value.
    public var message: String {
        switch self {
        case .Refused(let message), .File(let message), .Busy(let message), .Stopped(let message),
            .Closed(let message), .Full(let message), .Disk(let message), .Newer(let message),
            .Damaged(let message), .Defect(let message):
            message
        }
    }

    /// Whether the same call may succeed later, with nothing but time, room on the disk, or for `Closed` a `resume()`.
    /// Everything else wants another input, another version of the app, or an archive first; `EbbError` says for each
    /// what helps.
    public var isTransient: Bool {
        switch self {
        case .Busy, .Stopped, .Closed, .Full, .Disk: true
        case .Refused, .File, .Newer, .Damaged, .Defect: false
        }
    }
}

extension EbbError: LocalizedError {
    /// The message: what an alert shows.
    public var errorDescription: String? { message }
}
