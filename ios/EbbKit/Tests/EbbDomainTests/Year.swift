import EbbCore
import EbbDomain
import Foundation

@testable import EbbStage

/// What a day wrote.
struct WrittenDay: Sendable {
    var records: [PhoneRecord] = []
    var heart: [PhoneHeartRate] = []
    var speeds: [PhoneSpeed] = []
}

/// A year as a watch and a ring write it, untidy as they are: the same seed is the same year. In whole seconds, as an export has them.
struct Year: Sendable {
    let first: LocalDay
    let last: LocalDay
    let days: [WrittenDay]

    var records: [PhoneRecord] { days.flatMap(\.records) }
    var heart: [PhoneHeartRate] { days.flatMap(\.heart) }
    var speeds: [PhoneSpeed] { days.flatMap(\.speeds) }

    init(until last: LocalDay, days: Int = 365, seed: UInt64 = 1) {
        self.last = last
        first = last.minus(days - 1)
        var chance = Chance(state: seed)
        self.days = (first...last).map { Self.day($0, &chance) }
    }

    private static func day(_ on: LocalDay, _ chance: inout Chance) -> WrittenDay {
        let abroad = on.month == 7 && on.day < 15 ? "America/Los_Angeles" : nil
        let noise = Double(chance.whole(-30...30)) / 10
        var day = WrittenDay()
        if chance.whole(1...20) > 1 { night(on, abroad, noise, &chance, &day) }
        if chance.whole(1...10) > 1 {
            let noon = on.at("04:00")
            day.records.append(
                .restingHeartRate(meta("rhr-\(on)", zone: abroad), span(noon, noon + 3600), bpm: (47 + noise).rounded())
            )
        }
        switch on.weekday {
        case .tue, .thu, .sat: if chance.whole(1...8) > 1 { run(on, 42, abroad, &chance, &day) }
        case .sun: if chance.whole(1...8) > 1 { run(on, 100, abroad, &chance, &day) }
        case .wed: other(on, .walk, "12:00", "13:00", metres: 5000, &day)
        case .fri: other(on, .strength, "10:00", "10:40", metres: nil, &day)
        case .mon: break
        }
        return day
    }

    private static func night(
        _ on: LocalDay, _ zone: String?, _ noise: Double, _ chance: inout Chance, _ day: inout WrittenDay
    ) {
        let start = on.minus(1).at("22:30") + Double(chance.whole(0...5400))
        let end = on.at("06:00") + Double(chance.whole(0...5400))
        let staged = chance.whole(1...5) > 1
        let stages: [SleepCategory] = staged ? [.core, .deep, .rem, .core, .awake] : [.asleep]
        var (at, place) = (start + 300, 0)
        while at + 1500 < end {
            let piece = SleepCategory.sleep(stages[place % stages.count], "night-\(on)-\(place)", zone, at, at + 1500)
            day.records.append(piece)
            (at, place) = (at + 1500, place + 1)
        }
        day.records.append(.sleep(meta("bed-\(on)", zone: zone), span(start, end), .inBed))
        day.records.append(.sleep(meta("ring-\(on)", ring), span(start + 420, end - 60), .asleep))
        for hour in 0..<5 {
            let at = start + Double(3600 * hour + 1800)
            let (source, method): (Source, HrvMethod) = hour % 2 == 0 ? (watch, .sdnn) : (ring, .rmssd)
            day.records.append(
                .hrv(
                    meta("hrv-\(on)-\(hour)", source), span(at, at + 59), milliseconds: 60 - 3 * noise + Double(hour),
                    method))
            if hour % 2 == 0 { day.records.append(beats(on, hour, at, &chance)) }
        }
        day.heart += pulse(start - 1000, end + 500, every: 173, by: watch) { 50 + noise + 4 * sin(Double($0) / 40) }
        day.heart += pulse(start + 30, end, every: 301, by: ring) { _ in 51 + noise }
    }

    /// In hundredths of a second, as an export prints them.
    private static func beats(_ on: LocalDay, _ hour: Int, _ at: Date, _ chance: inout Chance) -> PhoneRecord {
        var hundredths = 50
        let beats = (0..<50).map { _ in
            defer { hundredths += 105 + chance.whole(-6...6) }
            return Heartbeat(secondsSinceStart: Double(hundredths) / 100, precededByGap: false)
        }
        return .heartbeats(meta("beats-\(on)-\(hour)"), span(at, at + 59), beats)
    }

    private static func run(
        _ on: LocalDay, _ minutes: Int, _ zone: String?, _ chance: inout Chance, _ day: inout WrittenDay
    ) {
        let start = on.at("16:30") + Double(chance.whole(0...3000))
        let end = start + Double(60 * minutes + 17)
        let pace = 2.6 + Double(chance.whole(0...80)) / 100
        let rated = chance.whole(0...1) == 1
        let workout = PhoneWorkout(
            activity: .run, duration: Double(60 * minutes - 60), distanceM: (pace * Double(60 * minutes)).rounded(),
            effort: rated ? Double(chance.whole(3...8)) : nil, averageHeartRate: rated ? 142 : nil,
            ascentM: rated ? 30 : nil)
        day.records.append(.workout(meta("run-\(on)", zone: zone), span(start, end), workout))
        for second in stride(from: -20.0, to: Double(60 * minutes + 57), by: 13) {
            let at = start + second
            let speed = PhoneSpeed(
                at: span(at, at + 12), metresPerSecond: pace + 0.2 * sin(second / 117), source: watch)
            day.speeds.append(speed)
        }
        day.heart += pulse(start - 90, end + 45, every: 7, by: watch) { 140 + 10 * sin(Double($0) / 50) }
    }

    private static func other(
        _ on: LocalDay, _ activity: PhoneActivity, _ from: String, _ to: String, metres: Double?,
        _ day: inout WrittenDay
    ) {
        let span = span(on.at(from), on.at(to))
        let workout = PhoneWorkout(activity: activity, duration: span.duration, distanceM: metres)
        day.records.append(.workout(meta("\(activity)-\(on)"), span, workout))
    }
}

extension SleepCategory {
    fileprivate static func sleep(
        _ stage: SleepCategory, _ name: String, _ zone: String?, _ start: Date, _ end: Date
    ) -> PhoneRecord { .sleep(meta(name, zone: zone), span(start, end), stage) }
}

/// Samples of whole beats.
private func pulse(
    _ from: Date, _ to: Date, every: Double, by source: Source, _ bpm: (Int) -> Double
) -> [PhoneHeartRate] {
    stride(from: from.timeIntervalSince1970, to: to.timeIntervalSince1970, by: every).enumerated().map {
        place, second in
        let at = Date(timeIntervalSince1970: second)
        return PhoneHeartRate(at: span(at, at), bpm: bpm(place).rounded(), source: source)
    }
}

/// Chance that repeats (SplitMix64).
struct Chance {
    var state: UInt64

    mutating func whole(_ range: ClosedRange<Int>) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return range.lowerBound + Int((bits ^ (bits >> 31)) % UInt64(range.count))
    }
}
