import EbbCore
import EbbDomain
import Foundation

@testable import EbbStage

/// Writes what a phone holds as the Health app exports it.
func writeExport(
    _ records: [PhoneRecord], heart: [PhoneHeartRate] = [], speeds: [PhoneSpeed] = [], to file: URL
) throws {
    var beats: [Date: PhoneRecord] = [:]
    for record in records where record.kind == .heartbeats { beats[record.span.start] = record }
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<HealthData locale=\"en_DE\">"]
    lines.append("<ExportDate value=\"2026-03-17 08:00:00 +0100\"/>")
    lines += records.flatMap { element($0, beats[$0.span.start]) }
    lines += heart.map { quantity("HeartRate", $0.source, $0.at, "\($0.bpm)", "count/min") + "/>" }
    lines += speeds.map { quantity("RunningSpeed", $0.source, $0.at, "\($0.metresPerSecond)", "m/s") + "/>" }
    lines.append("</HealthData>")
    try Data(lines.joined(separator: "\n").utf8).write(to: file)
}

private func element(_ record: PhoneRecord, _ beats: PhoneRecord?) -> [String] {
    let zone = record.meta.zone.map { ["<MetadataEntry key=\"HKTimeZone\" value=\"\($0)\"/>"] } ?? []
    let (source, span) = (record.meta.source, record.span)
    switch record {
    case .restingHeartRate(_, _, let bpm):
        return closed(quantity("RestingHeartRate", source, span, "\(bpm)", "count/min"), zone, "Record")
    case .hrv(_, _, let ms, .rmssd):
        return closed(quantity("HeartRateVariabilityRMSSD", source, span, "\(ms)", "ms"), zone, "Record")
    case .hrv(_, _, let ms, .sdnn):
        let list = beats.map {
            ["<HeartRateVariabilityMetadataList>"] + times($0) + ["</HeartRateVariabilityMetadataList>"]
        }
        return closed(quantity("HeartRateVariabilitySDNN", source, span, "\(ms)", "ms"), zone + (list ?? []), "Record")
    case .heartbeats: return []
    case .sleep(_, _, let stage):
        let open =
            "<Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" \(common(source, span)) value=\"\(stage.printed)\""
        return closed(open, zone, "Record")
    case .workout(_, _, let workout): return element(workout, source, span, zone)
    }
}

private func element(_ workout: PhoneWorkout, _ source: Source, _ span: DateInterval, _ zone: [String]) -> [String] {
    let open =
        "<Workout workoutActivityType=\"HKWorkoutActivityType\(workout.activity.printed)\""
        + " duration=\"\(workout.duration)\" durationUnit=\"s\" \(common(source, span))"
    var inside = zone
    if let metres = workout.distanceM {
        inside.append(
            "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"\(metres)\" unit=\"m\"/>")
    }
    if let bpm = workout.averageHeartRate {
        inside.append(
            "<WorkoutStatistics type=\"HKQuantityTypeIdentifierHeartRate\" average=\"\(bpm)\" unit=\"count/min\"/>")
    }
    if let metres = workout.ascentM {
        inside.append("<MetadataEntry key=\"HKElevationAscended\" value=\"\(metres) m\"/>")
    }
    let effort = workout.effort.map {
        quantity("WorkoutEffortScore", source, span, "\($0)", "appleEffortScore") + "/>"
    }
    return closed(open, inside, "Workout") + [effort].compactMap { $0 }
}

private func closed(_ open: String, _ inside: [String], _ name: String) -> [String] {
    inside.isEmpty ? [open + "/>"] : [open + ">"] + inside + ["</\(name)>"]
}

private func quantity(_ type: String, _ source: Source, _ span: DateInterval, _ value: String, _ unit: String) -> String
{
    "<Record type=\"HKQuantityTypeIdentifier\(type)\" \(common(source, span)) unit=\"\(unit)\" value=\"\(value)\""
}

private func common(_ source: Source, _ span: DateInterval) -> String {
    let device = source.device.map {
        " device=\"&lt;&lt;HKDevice: 0x2a&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, hardware:\($0),"
            + " software:11.2&gt;\""
    }
    // The watch's, and the ring's app's.
    let version = " sourceVersion=\"\(source.device == nil ? "3" : "11.2")\""
    return "sourceName=\"\(source.name)\"\(version)\(device ?? "") creationDate=\"\(printed(span.end))\""
        + " startDate=\"\(printed(span.start))\" endDate=\"\(printed(span.end))\""
}

private func times(_ beats: PhoneRecord) -> [String] {
    guard case .heartbeats(_, let span, let beats) = beats else { return [] }
    return zip(beats, [beats[0]] + beats).map { beat, before in
        let bpm = 60 / max(beat.secondsSinceStart - before.secondsSinceStart, 0.6)
        let hundredths =
            Int((beat.secondsSinceStart * 100).rounded()) + Int(span.start.timeIntervalSince1970) % 86_400 * 100
        let (seconds, rest) = (hundredths / 100, hundredths % 100)
        let clock = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { two($0) }.joined(separator: ":")
        return "<InstantaneousBeatsPerMinute bpm=\"\(Int(bpm.rounded()))\" time=\"\(clock),\(two(rest))\"/>"
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// In UTC.
private func printed(_ date: Date) -> String {
    let second = Int(date.timeIntervalSince1970)
    let day = LocalDay(number: Int32(second / 86_400))
    let time = [second / 3600 % 24, second / 60 % 60, second % 60].map { two($0) }.joined(separator: ":")
    return "\(day) \(time) +0000"
}

extension SleepCategory {
    fileprivate var printed: String {
        let name =
            switch self {
            case .inBed: "InBed"
            case .asleep: "AsleepUnspecified"
            case .awake: "Awake"
            case .core: "AsleepCore"
            case .deep: "AsleepDeep"
            case .rem: "AsleepREM"
            case .unknown: "Dreaming"
            }
        return "HKCategoryValueSleepAnalysis\(name)"
    }
}

extension PhoneActivity {
    fileprivate var printed: String {
        switch self {
        case .run: "Running"
        case .walk: "Walking"
        case .strength: "TraditionalStrengthTraining"
        case .other: "Cycling"
        }
    }
}
