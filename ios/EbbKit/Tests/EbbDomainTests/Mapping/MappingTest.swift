import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

struct MappingTest {
    private let winter: Offsets = { _ in 3600 }
    private let at = today.at("03:00")

    private func record(_ record: PhoneRecord) throws -> HealthRecord { try #require(record.record(winter)) }

    @Test("Apple's own watch and phone are one app, every other goes by its name")
    func origins() {
        #expect(watch.origin == Origin(platform: .ios, app: "com.apple.health", name: "Léa’s Watch"))
        #expect(ring.origin == Origin(platform: .ios, app: "Ring", name: "Ring"))
        #expect(Source(bundle: "com.apple.Health", name: "Health").origin.app == "Health", "typed in by hand")
        #expect(Source(bundle: "com.apple.healthier", name: "Other").origin.app == "Other")
        #expect(Source(bundle: "com.example", name: "").origin == Origin(platform: .ios, app: "unknown", name: ""))
    }

    @Test("a device is its hardware, never the product that the app ran on")
    func devices() throws {
        let on = { (source: Source) in PhoneRecord.restingHeartRate(meta("a", source), span(at, at), bpm: 50) }
        #expect(try record(on(watch)).device == "Watch6,7")
        #expect(try record(on(ring)).device == nil)
        #expect(try record(on(Source(bundle: "x", name: "x", device: ""))).device == nil)
    }

    @Test("a record is of the zone that it names, else of the one the phone was in")
    func zones() throws {
        let abroad = PhoneRecord.restingHeartRate(meta("a", zone: "America/Los_Angeles"), span(at, at), bpm: 50)
        #expect(try record(abroad).start.offsetSeconds == -7 * 3600)
        let home = PhoneRecord.restingHeartRate(meta("a"), span(at, at), bpm: 50)
        #expect(try record(home).start.offsetSeconds == 3600)
        let nowhere = PhoneRecord.restingHeartRate(meta("a", zone: "Nowhere/Nowhere"), span(at, at), bpm: 50)
        #expect(try record(nowhere).start.offsetSeconds == 3600)
    }

    @Test("a night over a clock change has each end in its own offset")
    func clockChange() throws {
        let spring = day("2026-03-29")
        let night = PhoneRecord.sleep(
            meta("a", zone: "Europe/Berlin"), span(spring.minus(1).at("23:00"), spring.at("07:00")), .deep)
        let record = try record(night)
        #expect([record.start.offsetSeconds, record.end.offsetSeconds] == [3600, 7200])
        #expect(record.end.instant.timeIntervalSince(record.start.instant) == 7 * 3600)
    }

    @Test("each stage of sleep is the core's, and one of tomorrow's iOS is left out")
    func stages() throws {
        let stages = SleepCategory.allCases.map { PhoneRecord.sleep(meta("a"), span(at, at + 60), $0).record(winter) }
        let bodies: [RecordBody?] = [.inBed, .asleep, .awake, .light, .deep, .rem].map { .sleep(stage: $0) } + [nil]
        #expect(stages.map { $0?.body } == bodies)
    }

    @Test("both kinds of variability stay what they are")
    func variability() throws {
        #expect(try record(hrv(today, 61)).body == .rmssd(ms: 61))
        #expect(try record(hrv(today, 48, method: .sdnn)).body == .sdnn(ms: 48, beats: []))
    }

    @Test("beats go with the measurement of their writer and time, in milliseconds since it began")
    func beats() throws {
        let beats = PhoneRecord.heartbeats(
            meta("b"), span(at + 1, at + 60),
            [
                Heartbeat(secondsSinceStart: 0.25, precededByGap: false),
                Heartbeat(secondsSinceStart: 1.2226, precededByGap: true),
            ])
        let others = [
            heartbeats(today, at: "04:00"),
            .heartbeats(meta("ring", ring), span(at, at + 60), [Heartbeat(secondsSinceStart: 9, precededByGap: false)]),
        ]
        let made = measurements([hrv(today, 48, method: .sdnn)], beats: others + [beats], winter)
        let expected = [Beat(atMs: 1250, link: .gap(missing: false)), Beat(atMs: 2223, link: .gap(missing: true))]
        #expect(made.map(\.body) == [.sdnn(ms: 48, beats: expected)])
        #expect(made[0].nativeId == id("hrv-\(today)-03:00-sdnn").uuidString)
        #expect(
            measurements([hrv(today, 48, at: "05:00", method: .sdnn)], beats: others, winter)[0].body
                == .sdnn(ms: 48, beats: []))
    }

    private func workout(_ workout: PhoneWorkout, speeds: [PhoneSpeed] = []) -> DeliveredWorkout {
        workout.delivered(meta("w"), span(today.at("17:00"), today.at("17:44")), speeds: speeds, winter)
    }

    @Test("a workout says what was done, how long, how far and how hard the athlete found it")
    func workouts() {
        let run = PhoneWorkout(
            activity: .run, duration: 2500, distanceM: 8000, effort: 7, averageHeartRate: 148,
            ascentM: 60, temperatureC: 11)
        let body = RecordBody.workout(
            activity: .run, movingS: 2500, distanceM: 8000, meanHr: 148, ascentM: 60, effort: 7, temperatureC: 11)
        #expect(workout(run).record.body == body)
        for (activity, core) in [(PhoneActivity.walk, Activity.walk), (.strength, .strength), (.other, .cross)] {
            let made = workout(PhoneWorkout(activity: activity, duration: 60), speeds: speeds(today))
            let body = RecordBody.workout(
                activity: core, movingS: 60, distanceM: nil, meanHr: nil, ascentM: nil, effort: nil, temperatureC: nil)
            #expect(made.record.body == body && made.motion.isEmpty)
        }
    }

    @Test("a rating that was skipped is none, and the phone's estimate is not the athlete's word")
    func ratings() {
        for effort in [nil, 0, 11] as [Double?] {
            let body = workout(PhoneWorkout(activity: .run, duration: 60, effort: effort)).record
                .body
            guard case .workout(_, _, _, _, _, let said, _) = body else { return }
            #expect(said == nil)
        }
    }

    @Test("without a duration pauses are taken off, each second once")
    func pauses() {
        let start = today.at("17:00")
        let run = PhoneWorkout(
            activity: .run, duration: 0,
            pauses: [span(start - 60, start + 60), span(start + 600, start + 660), span(start + 640, start + 700)])
        guard case .workout(_, let movingS, _, _, _, _, _) = workout(run).record.body else { return }
        #expect(movingS == 2640 - 60 - 100)
    }

    @Test("a route says distance, climb and grade where there is no other word on them")
    func routes() throws {
        let start = today.at("17:00")
        let points = stride(from: 0.0, through: 2640, by: 10).map { second in
            PhonePoint(
                at: start + second, latitude: 48 + second * 0.00003, longitude: 2, heightM: 100 + second * 0.06,
                accuracyM: 4)
        }
        let made = workout(PhoneWorkout(activity: .run, duration: 2640, route: points), speeds: speeds(today))
        guard case .workout(_, _, let metres, _, let ascent, _, _) = made.record.body else { return }
        #expect((8750...8860).contains(metres ?? 0) && (100...170).contains(ascent ?? 0))
        #expect(made.motion.map(\.minutes.count) == [44], "the route's, and not the samples' beside them")
        #expect(made.motion[0].minutes.contains { (15...21).contains($0.gradePermille ?? 0) })
        let without = workout(PhoneWorkout(activity: .run, duration: 2640), speeds: speeds(today))
        #expect(without.motion.map(\.minutes.count) == [44] && without.motion[0].minutes[0].gradePermille == nil)
    }

    @Test("heart rate is minutes by app and device, of whole minutes, and of nothing outside the window")
    func minutes() {
        let start = today.at("17:00")
        let samples = [-90.0, -20, 2, 10, 70, 2650, 2700].map {
            PhoneHeartRate(at: span(start + $0, start + $0), bpm: 140, source: watch)
        }
        let other = PhoneHeartRate(at: span(start + 30, start + 30), bpm: 150, source: ring)
        let series = heartRateSeries(samples + [other], in: span(start + 5, start + 2655))
        #expect(series.map(\.origin.name) == ["Léa’s Watch", "Ring"])
        #expect(series.map(\.minutes.count) == [3, 1])
        #expect(series[0].minutes.map(\.samples) == [2, 1, 1], "the first of them began before the window")
        #expect(heartRateSeries([], in: span(start, start + 60)).isEmpty)
    }

    @Test("the mean speed of a long stretch says nothing of its minutes")
    func longStretches() {
        let start = today.at("17:00")
        let samples = [10.0, 60, 61].map {
            PhoneSpeed(at: span(start + 60, start + 60 + $0), metresPerSecond: 3, source: watch)
        }
        #expect(speedSeries(samples, in: span(start, start + 600))[0].minutes.count == 1)
        #expect(speedSeries(Array(samples.suffix(1)), in: span(start, start + 600)).isEmpty)
    }
}
