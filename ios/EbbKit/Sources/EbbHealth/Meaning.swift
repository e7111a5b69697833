import EbbDomain
import HealthKit

// What HealthKit's own numbers mean to Ebb: no call into HealthKit, so tests run it anywhere.

extension SleepCategory {
    /// A value of a sleep sample; one that came with a later iOS is `unknown`.
    init(value: Int) {
        self =
            switch HKCategoryValueSleepAnalysis(rawValue: value) {
            case .inBed: .inBed
            case .asleepUnspecified: .asleep
            case .awake: .awake
            case .asleepCore: .core
            case .asleepDeep: .deep
            case .asleepREM: .rem
            default: .unknown
            }
    }
}

extension PhoneActivity {
    /// Trail, track and treadmill are all running to HealthKit.
    init(_ type: HKWorkoutActivityType) {
        self =
            switch type {
            case .running: .run
            case .walking, .hiking: .walk
            case .functionalStrengthTraining, .traditionalStrengthTraining, .coreTraining: .strength
            default: .other
            }
    }
}

extension HealthError {
    /// What HealthKit, or the system beneath it, said. An error of ours stays what it is.
    init(_ error: any Error) {
        self =
            switch error {
            case let own as HealthError: own
            case let failed as HKError: HealthError(code: failed.code)
            case is CancellationError: .unavailable
            default: .failed(code: (error as NSError).code)
            }
    }

    /// HealthKit's code. It never says that reading was refused: what is refused is empty.
    init(code: HKError.Code) {
        self =
            switch code {
            case .errorDatabaseInaccessible: .locked
            case .errorAuthorizationNotDetermined: .notDetermined
            case .errorHealthDataUnavailable, .errorHealthDataRestricted: .unavailable
            default: .failed(code: code.rawValue)
            }
    }

    /// What lies beside a record, its beats, route or effort, is not there or was never asked for: the record comes without.
    var meansNothingThere: Bool {
        switch self {
        case .notDetermined: true
        case .failed(let code):
            code == HKError.Code.errorNoData.rawValue || code == HKError.Code.errorAuthorizationDenied.rawValue
        case .locked, .unavailable, .anchorInvalid: false
        }
    }
}

/// Something stopped or went on.
struct WorkoutTurn: Sendable {
    let type: HKWorkoutEventType
    let at: Date
}

/// When a workout stood still, by hand or by the watch's own sense of it, which may overlap. What was never ended ends with it.
func pauses(of turns: [WorkoutTurn], in span: DateInterval) -> [DateInterval] {
    var pauses: [DateInterval] = []
    var byHand = false
    var byMotion = false
    var since: Date?
    for turn in turns.sorted(by: { $0.at < $1.at }) {
        switch turn.type {
        case .pause: byHand = true
        case .resume: byHand = false
        case .motionPaused: byMotion = true
        case .motionResumed: byMotion = false
        default: continue
        }
        let at = min(max(turn.at, span.start), span.end)
        if byHand || byMotion {
            since = since ?? at
        } else if let from = since {
            pauses.append(DateInterval(start: from, end: at))
            since = nil
        }
    }
    if let since { pauses.append(DateInterval(start: since, end: span.end)) }
    return pauses
}

/// From a beginning to an end that HealthKit promises to be no earlier; a `DateInterval` ends the process where it is.
func span(_ start: Date, _ end: Date) -> DateInterval { DateInterval(start: start, end: max(start, end)) }

extension DateInterval {
    /// Whether something of a sample's time lies inside; an instant at its end does not.
    func holds(_ sample: DateInterval) -> Bool {
        sample.start < end && (sample.end > start || sample.start >= start)
    }
}
