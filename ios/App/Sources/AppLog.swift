import EbbCore
import EbbDomain
import OSLog

/// The app's log: names and counts, never a value, a path or what the athlete said. It stays on the phone.
enum AppLog {
    private static let logger = Logger(subsystem: "ebb.app", category: "app")

    /// Takes the core's lines, which hold names and counts as well.
    static let core: any LogSink = CoreLines()

    /// What could not be done, by the name of what went wrong alone.
    static func failed(_ what: String, _ why: any Error) {
        logger.error("\(what, privacy: .public) failed: \(name(of: why), privacy: .public)")
    }

    /// The kind of an error: its message may say what is the athlete's.
    static func name(of error: any Error) -> String {
        if let own = error as? EbbError { return String(String(describing: own).prefix { $0 != "(" }) }
        // A case, and at most HealthKit's own number.
        if let own = error as? HealthError { return String(describing: own) }
        return String(describing: type(of: error))
    }

    private final class CoreLines: LogSink {
        func log(level: LogLevel, line: String) {
            switch level {
            case .warning: logger.error("\(line, privacy: .public)")
            default: logger.notice("\(line, privacy: .public)")
            }
        }
    }
}
