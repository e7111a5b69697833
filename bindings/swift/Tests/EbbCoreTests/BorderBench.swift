import EbbCore
import Foundation
import Testing

private let file = ProcessInfo.processInfo.environment["EBB_BENCH"]

/// The work of bindings/benches/border.rs, step by step, on the same database; tools/bench-border.sh runs it.
@Suite(.enabled(if: file != nil))
struct BorderBench {
    private let morning = moment("2026-03-16T07:30:00+01:00")
    private let first = day("2019-05-10")
    private let days = 2_500

    @Test("what a phone asks of the core")
    func asked() throws {
        say("first call", try timed { _ = try Engine.inMemory() })
        say("cold", try timed(open))
        say("warm", try best(201) { try timed(open) })

        let engine = try Engine.inMemory()
        let thousand = try best(21) {
            try timed { for _ in 0..<1_000 { _ = try engine.openReport() } }
        }
        say("one call", thousand / 1_000)

        let records = records()
        let into = try best(11) {
            let engine = try Engine.inMemory()
            return try timed {
                let report = try engine.apply(changes: ChangeSet(records: records), at: morning)
                try #require(report.newRecords == 10_000)
            }
        }
        say("records in", into)

        _ = try engine.apply(changes: ChangeSet(records: records), at: morning)
        let out = try best(51) {
            try timed {
                let days = try engine.days(from: first, to: first.plus(self.days - 1))
                try #require(days.reduce(0) { $0 + values($1) } == 10_000)
            }
        }
        say("records out", out)
    }

    /// What an app does when it is opened in the morning.
    private func open() throws {
        let engine = try Engine.open(path: #require(file))
        try #require(engine.today(at: morning).morning.verdict.tier != nil)
    }

    private func records() -> [HealthRecord] {
        (0..<days).flatMap { i -> [HealthRecord] in
            let midnight = Date(timeIntervalSince1970: Double(18_026 + i) * 86_400 - 3_600)
            func record(_ kind: String, _ start: Double, _ end: Double, _ body: RecordBody) -> HealthRecord {
                func at(_ minutes: Double) -> Moment {
                    Moment(instant: midnight.addingTimeInterval(60 * minutes), offsetSeconds: 3600)
                }
                return HealthRecord(
                    origin: Origin(platform: .ios, app: "com.apple.health", name: "Watch"), device: "Watch6,7",
                    nativeId: "\(kind)-\(i)", start: at(start), end: at(end), created: at(end).instant, body: body)
            }
            let ran = RecordBody.workout(
                activity: .run, movingS: 2_640, distanceM: 8_000, meanHr: 148, ascentM: nil, effort: nil,
                temperatureC: nil)
            return [
                record("resting", 300, 300, .restingHeartRate(bpm: Double(47 + i % 3))),
                record("rmssd", 180, 180, .rmssd(ms: Double(58 + i % 7))),
                record("night", -60, 360, .sleep(stage: .asleep)),
                record("run", 1020, 1064, ran),
            ]
        }
    }

    private func values(_ day: DayValues) -> Int {
        [day.restingHeartRate != nil, day.hrv != nil, day.sleep != nil].filter { $0 }.count + day.runs.count
    }

    private func timed(_ work: () throws -> Void) rethrows -> Duration { try ContinuousClock().measure(work) }

    private func best(_ times: Int, _ work: () throws -> Duration) rethrows -> Duration {
        try (1..<times).reduce(work()) { least, _ in min(least, try work()) }
    }

    private func say(_ what: String, _ took: Duration) {
        print("bench\t\(what)\t\(took / .nanoseconds(1))")
    }
}
