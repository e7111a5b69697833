/// What is read of the phone: one anchor each, so that what is refused or unknown stays with one kind. The raw values are the
/// names under which the core keeps the anchors.
public enum RecordKind: String, CaseIterable, Sendable {
    case restingHeartRate, hrvSDNN, hrvRMSSD, heartbeats, sleep, workouts
}
