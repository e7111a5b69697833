/// Why the phone's health data did not answer.
public enum HealthError: Error, Equatable, Sendable {
    /// The phone is locked and its health data with it: wait for it to be unlocked, and reset nothing.
    case locked
    /// Nobody was asked yet.
    case notDetermined
    /// There is no health data on this device, or it does not answer.
    case unavailable
    /// HealthKit's own number of what went wrong.
    case failed(code: Int)
    /// The anchor is none of this phone's, or unreadable.
    case anchorInvalid
}
