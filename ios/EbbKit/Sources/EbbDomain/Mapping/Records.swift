import EbbCore
import Foundation

extension PhoneRecord {
    /// A record that stands alone as the core takes it; none for a workout, which has more to it, for beats, which belong to a
    /// measurement, and for a stage of sleep that this version does not know.
    public func record(_ offsets: Offsets) -> HealthRecord? {
        switch self {
        case .restingHeartRate(let meta, let span, let bpm):
            meta.record(span, .restingHeartRate(bpm: bpm), offsets)
        case .hrv(let meta, let span, let milliseconds, .rmssd):
            meta.record(span, .rmssd(ms: milliseconds), offsets)
        case .hrv(let meta, let span, let milliseconds, .sdnn):
            meta.record(span, .sdnn(ms: milliseconds, beats: []), offsets)
        case .sleep(let meta, let span, let category):
            category.stage.map { meta.record(span, .sleep(stage: $0), offsets) }
        case .heartbeats, .workout: nil
        }
    }
}

extension SleepCategory {
    fileprivate var stage: SleepStage? {
        switch self {
        case .inBed: .inBed
        case .asleep: .asleep
        case .awake: .awake
        case .core: .light
        case .deep: .deep
        case .rem: .rem
        case .unknown: nil
        }
    }
}
