import EbbCore
import Foundation

/// A line of `ebb sample --deliveries`, as a phone's reader would hand it over.
struct Arrival {
    let changes: ChangeSet
    let at: Moment

    init(line: some StringProtocol) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let read = try decoder.decode(Line.self, from: Data(line.utf8))
        guard read.changes.delivery == "live" else { throw CocoaError(.coderInvalidValue) }
        changes = try read.changes.read()
        at = Moment(instant: Date(ms: read.atMs), offsetSeconds: 3600)
    }
}

private struct Line: Decodable {
    let atMs: Int64
    let changes: Changes
}

private struct Changes: Decodable {
    let delivery: String
    let records: [Record]?
    let deletions: [Deleted]?
    let heartRate: [Minutes]?
    let motion: [Minutes]?
    let cursors: [Position]?
    let heartRateAsked: [Window]?

    func read() throws -> ChangeSet {
        ChangeSet(
            records: try (records ?? []).map { try $0.read() },
            deletions: try (deletions ?? []).map {
                Deletion(platform: try named($0.platform), nativeId: $0.nativeId)
            },
            heartRate: try (heartRate ?? []).map { series in
                HeartRateSeries(
                    origin: try series.origin(), device: series.device,
                    minutes: series.minutes.map {
                        HeartRateMinute(
                            minute: Int64($0[0] ?? 0), centiBpm: UInt16($0[1] ?? 0), samples: UInt8($0[2] ?? 0))
                    })
            },
            motion: try (motion ?? []).map { series in
                MotionSeries(
                    origin: try series.origin(), device: series.device,
                    minutes: series.minutes.map {
                        MotionMinute(
                            minute: Int64($0[0] ?? 0), speedMmS: UInt16($0[1] ?? 0),
                            gradePermille: $0[2].map { Int16($0) })
                    })
            },
            cursors: try (cursors ?? []).map {
                Cursor(platform: try named($0.platform), kind: $0.kind, position: Data($0.position))
            },
            heartRateAsked: (heartRateAsked ?? []).map { Interval(from: Date(ms: $0.fromMs), to: Date(ms: $0.toMs)) })
    }
}

private struct Deleted: Decodable {
    let platform: String
    let nativeId: String
}

private struct Position: Decodable {
    let platform: String
    let kind: String
    let position: [UInt8]
}

private struct Window: Decodable {
    let fromMs: Int64
    let toMs: Int64
}

private struct Minutes: Decodable {
    let platform: String
    let app: String
    let name: String
    let device: String?
    let minutes: [[Int?]]

    func origin() throws -> Origin { Origin(platform: try named(platform), app: app, name: name) }
}

private struct Record: Decodable {
    let platform: String
    let app: String
    let name: String
    let device: String?
    let nativeId: String?
    let start: String
    let end: String
    let createdMs: Int64?
    let modifiedMs: Int64?
    let body: RecordBody

    private enum CodingKeys: String, CodingKey {
        case platform, app, name, device, nativeId, start, end, createdMs, modifiedMs
    }

    init(from decoder: Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        platform = try values.decode(String.self, forKey: .platform)
        app = try values.decode(String.self, forKey: .app)
        name = try values.decode(String.self, forKey: .name)
        device = try values.decodeIfPresent(String.self, forKey: .device)
        nativeId = try values.decodeIfPresent(String.self, forKey: .nativeId)
        start = try values.decode(String.self, forKey: .start)
        end = try values.decode(String.self, forKey: .end)
        createdMs = try values.decodeIfPresent(Int64.self, forKey: .createdMs)
        modifiedMs = try values.decodeIfPresent(Int64.self, forKey: .modifiedMs)
        // What a record says stands beside where it comes from, in the same object.
        body = try RecordBody(json: Body(from: decoder))
    }

    func read() throws -> HealthRecord {
        HealthRecord(
            origin: Origin(platform: try named(platform), app: app, name: name), device: device, nativeId: nativeId,
            start: moment(start), end: moment(end), created: createdMs.map { Date(ms: $0) },
            modified: modifiedMs.map { Date(ms: $0) }, body: body)
    }
}

private struct Body: Decodable {
    let kind: String
    let bpm, ms, movingS, distanceM, meanHr, ascentM, effort, temperatureC: Double?
    let beats: [HeartBeat]?
    let stage: String?
    let stages: [Stage]?
    let activity: String?
}

private struct HeartBeat: Decodable {
    let atMs: Int32
    let gap: Bool?
    let rate: Float?
}

/// `[from_ms, to_ms, "stage"]`
private struct Stage: Decodable {
    let span: SleepSpan

    init(from decoder: Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        let (from, to) = (try parts.decode(Int64.self), try parts.decode(Int64.self))
        span = SleepSpan(start: Date(ms: from), end: Date(ms: to), stage: try named(parts.decode(String.self)))
    }
}

extension RecordBody {
    fileprivate init(json: Body) throws {
        let number = { (number: Double?) in
            guard let number else { throw CocoaError(.coderValueNotFound) }
            return number
        }
        switch json.kind {
        case "resting_heart_rate": self = .restingHeartRate(bpm: try number(json.bpm))
        case "rmssd": self = .rmssd(ms: try number(json.ms))
        case "sdnn":
            let beats = (json.beats ?? []).map { beat in
                Beat(atMs: beat.atMs, link: beat.rate.map { .rate(bpm: $0) } ?? .gap(missing: beat.gap ?? false))
            }
            self = .sdnn(ms: try number(json.ms), beats: beats)
        case "sleep": self = .sleep(stage: try named(json.stage))
        case "sleep_session": self = .sleepSession(stages: (json.stages ?? []).map(\.span))
        case "workout":
            self = .workout(
                activity: try named(json.activity), movingS: try number(json.movingS), distanceM: json.distanceM,
                meanHr: json.meanHr, ascentM: json.ascentM, effort: json.effort, temperatureC: json.temperatureC)
        default: throw CocoaError(.coderInvalidValue)
        }
    }
}

/// The case that JSON calls `in_bed` and Swift `inBed`.
private func named<Choice: CaseIterable>(_ name: String?) throws -> Choice {
    let plain = name?.replacing("_", with: "")
    guard let choice = Choice.allCases.first(where: { "\($0)".lowercased() == plain }) else {
        throw CocoaError(.coderInvalidValue)
    }
    return choice
}

extension Date {
    fileprivate init(ms: Int64) { self.init(timeIntervalSince1970: Double(ms) / 1000) }
}
