import EbbCore
import Foundation
import Testing

struct DeliveryTest {
    private let engine: Engine

    init() throws { engine = try Engine.inMemory() }

    @Test("a delivery applied twice changes nothing")
    func appliedTwice() throws {
        let changes = ordinaryDays()
        let count = UInt64(changes.records.count)
        #expect(try engine.apply(changes: changes, at: now).newRecords == count)
        let again = try engine.apply(changes: changes, at: now)
        #expect([again.newRecords, again.changed, again.duplicates] == [0, 0, count])
    }

    @Test("a deletion that comes before its record holds")
    func deletedBefore() throws {
        _ = try engine.apply(changes: ChangeSet(deletions: [Deletion(platform: .ios, nativeId: "typo")]), at: now)
        let records = [restingHeartRate(today, 90, id: "typo"), restingHeartRate(today.minus(1), 48)]
        _ = try engine.apply(changes: ChangeSet(records: records), at: now)
        #expect(try engine.days(from: today.minus(9), to: today).map(\.day) == [today.minus(1)])
    }

    @Test("a cursor is kept with its delivery and is none before")
    func cursors() throws {
        let position = Data([0, 255, 127, 128])
        #expect(try engine.cursor(platform: .ios, kind: "sleep") == nil)
        let cursor = Cursor(platform: .ios, kind: "sleep", position: position)
        _ = try engine.apply(changes: ChangeSet(cursors: [cursor]), at: now)
        #expect(try engine.cursor(platform: .ios, kind: "sleep") == position)
        #expect(try engine.cursor(platform: .android, kind: "sleep") == nil)
    }

    @Test("heart rate is wanted of nights and runs until it was asked for")
    func wantedHeartRate() throws {
        let old = today.minus(9)
        _ = try engine.apply(changes: ChangeSet(records: [night(old), night(today)]), at: now)
        let wanted = try engine.wantedHeartRate(at: now)
        #expect(
            wanted == [night(today), night(old)].map { Interval(from: $0.start.instant, to: $0.end.instant) })
        _ = try engine.apply(changes: ChangeSet(heartRateAsked: wanted), at: now)
        #expect(
            try engine.wantedHeartRate(at: now) == Array(wanted.prefix(1)), "watches are late by up to two days")
    }

    @Test("what is here and no longer on the phone was deleted while nobody looked")
    func deletedUnseen() throws {
        let days = (0...3).map { today.minus($0) }
        let records = days.map { night($0) } + days.map { restingHeartRate($0, 48) }
        _ = try engine.apply(changes: ChangeSet(records: records), at: now)
        let span = Interval(from: moment("\(today.minus(2))T00:00:00+01:00").instant, to: now.instant)
        let held = try engine.nativeIds(platform: .ios, kind: .restingHeartRate, span: span)
        #expect(held == days.prefix(3).reversed().map { "rhr-\($0)" })
        let gone = held.filter { $0 != "rhr-\(today)" }.map { Deletion(platform: .ios, nativeId: $0) }
        _ = try engine.apply(changes: ChangeSet(deletions: gone), at: now)
        #expect(try engine.nativeIds(platform: .ios, kind: .restingHeartRate, span: span) == ["rhr-\(today)"])
        #expect(
            try engine.nativeIds(platform: .ios, kind: .sleep, span: span).count == 2,
            "a night begins the day before")
    }

    @Test("every kind of record crosses the border")
    func everyKind() throws {
        let at = moment("\(today)T04:00:00+01:00")
        var beats = (0...40).map { (i: Int32) in Beat(atMs: i * 1000 + i % 2 * 40, link: .gap(missing: false)) }
        beats.append(Beat(atMs: 45_000, link: .rate(bpm: 61.5)))
        let rem = SleepSpan(start: at.instant, end: at.instant.addingTimeInterval(900), stage: .rem)
        let bodies: [RecordBody] = [
            .restingHeartRate(bpm: 48),
            .rmssd(ms: 60.5),
            .sdnn(ms: 55.25, beats: beats),
            .sleep(stage: .deep),
            .sleepSession(stages: [rem]),
            .workout(
                activity: .strength, movingS: 1800, distanceM: nil, meanHr: nil, ascentM: nil, effort: 6,
                temperatureC: 21.5),
        ]
        let records = bodies.enumerated().map { i, body in
            record("r\(i)", at.plus(minutes: i * 60), body, end: at.plus(minutes: i * 60 + 40))
        }
        let minute = Int64(at.instant.timeIntervalSince1970) / 60
        let heartRate = HeartRateSeries(
            origin: watch, device: "Watch6,7", minutes: [HeartRateMinute(minute: minute, centiBpm: 4810, samples: 6)])
        let motion = MotionSeries(
            origin: watch, device: nil,
            minutes: [
                MotionMinute(minute: minute, speedMmS: 2780, gradePermille: 20),
                MotionMinute(minute: minute + 1, speedMmS: 2790),
            ])
        let changes = ChangeSet(
            records: records + [run(today.minus(1))], heartRate: [heartRate], motion: [motion])
        let report = try engine.apply(changes: changes, at: now)
        #expect([report.newRecords, report.heartRateMinutes, report.motionMinutes] == [7, 1, 2])
    }

    @Test("what was forgotten by hand is gone")
    func forgotten() throws {
        let start = moment("2026-03-15T07:00:00+01:00")
        let done = SessionDone(activity: .run, start: start, movingS: 2700, distanceM: 8000, effort: 4)
        let id = try engine.recordSession(done: done, at: now)
        #expect(try engine.days(from: today.minus(2), to: today).flatMap { $0.runs.map(\.distanceM) } == [8000])
        #expect(try engine.forgetSession(id: id, at: now.plus(minutes: 1)))
        #expect(try !engine.forgetSession(id: "nobody's", at: now))
        #expect(try engine.days(from: today.minus(2), to: today).isEmpty)
    }
}
