@_exported import Foundation

/// iOS 14.0, os/oslogprivacy
public struct OSLogPrivacy: Sendable {
    /// iOS 14.0, os/oslogprivacy/public
    public static var `public`: OSLogPrivacy { OSLogPrivacy() }
}
/// iOS 14.0, os/oslogmessage
public struct OSLogMessage: ExpressibleByStringInterpolation {
    /// iOS 14.0, os/oslogmessage/init(stringinterpolation:)
    public init(stringInterpolation: OSLogInterpolation) {}
    /// iOS 14.0, os/oslogmessage/init(stringliteral:)
    public init(stringLiteral value: String) {}
}
/// iOS 14.0, os/osloginterpolation
public struct OSLogInterpolation: StringInterpolationProtocol {
    /// iOS 14.0, os/osloginterpolation/init(literalcapacity:interpolationcount:)
    public init(literalCapacity: Int, interpolationCount: Int) {}
    /// iOS 14.0, os/osloginterpolation/appendliteral(_:)
    public mutating func appendLiteral(_ literal: String) {}
    /// iOS 14.0, os/osloginterpolation/appendinterpolation(_:align:privacy:)
    public mutating func appendInterpolation(_ argument: @autoclosure @escaping () -> String, privacy: OSLogPrivacy) {}
}
/// iOS 14.0, os/logger
public struct Logger: Sendable {
    /// iOS 14.0, os/logger/init(subsystem:category:)
    public init(subsystem: String, category: String) {}
    /// iOS 14.0, os/logger/notice(_:)
    public func notice(_ message: OSLogMessage) {}
    /// iOS 14.0, os/logger/error(_:)
    public func error(_ message: OSLogMessage) {}
}
