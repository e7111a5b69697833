import EbbCore
import EbbDomain
import Foundation

// What a phone may hold.

let watch = Source(
    bundle: "com.apple.health.5A0", name: "Léa’s Watch", device: "Watch6,7")
let ring = Source(bundle: "com.example.ring", name: "Ring")

/// The id of a record by its name: the same name is the same record.
func id(_ name: String) -> UUID {
    var (a, b): (UInt64, UInt64) = (0xcbf2_9ce4_8422_2325, 0x9e37_79b9_7f4a_7c15)
    for byte in name.utf8 {
        a = (a ^ UInt64(byte)) &* 0x100_0000_01b3
        b = (b &+ a) &* 0x9e37_79b9_7f4a_7c15
        b ^= b >> 29
    }
    let bytes = withUnsafeBytes(of: (a, b)) { Array($0) }
    return NSUUID(uuidBytes: bytes) as UUID
}

func meta(_ name: String, _ source: Source = watch, zone: String? = nil) -> Meta {
    Meta(id: id(name), source: source, zone: zone)
}

func span(_ from: Date, _ to: Date) -> DateInterval { DateInterval(start: from, end: to) }

func restingHeartRate(_ on: LocalDay, _ bpm: Double, id: String? = nil) -> PhoneRecord {
    .restingHeartRate(meta(id ?? "rhr-\(on)"), span(on.at("05:30"), on.at("05:30")), bpm: bpm)
}

func hrv(
    _ on: LocalDay, _ ms: Double, at time: String = "03:00", method: HrvMethod = .rmssd, id: String? = nil
) -> PhoneRecord {
    let start = on.at(time)
    return .hrv(meta(id ?? "hrv-\(on)-\(time)-\(method)"), span(start, start + 60), milliseconds: ms, method)
}

/// A minute of beats, as far apart as a heart that is well rested has them.
func heartbeats(_ on: LocalDay, at time: String = "03:00", seconds late: Double = 0) -> PhoneRecord {
    let start = on.at(time) + late
    var at = 0.5
    let beats = (0..<58).map { beat in
        defer { at += 1.0 + (beat % 2 == 0 ? 0.03 : -0.02) }
        return Heartbeat(secondsSinceStart: at, precededByGap: false)
    }
    return .heartbeats(meta("beats-\(on)-\(time)"), span(start, start + 60), beats)
}

/// A night from eleven, with twenty minutes awake and the rest unstaged.
func night(_ on: LocalDay, until: String = "06:30", id: String? = nil) -> [PhoneRecord] {
    let name = id ?? "night-\(on)"
    return [
        .sleep(meta(name), span(on.minus(1).at("23:00"), on.at("02:00")), .asleep),
        .sleep(meta("\(name)-awake"), span(on.at("02:00"), on.at("02:20")), .awake),
        .sleep(meta("\(name)-late"), span(on.at("02:20"), on.at(until)), .asleep),
    ]
}

func run(_ on: LocalDay, metres: Double? = 8000, id: String? = nil, effort: Double? = nil) -> PhoneRecord {
    .workout(
        meta(id ?? "run-\(on)"), span(on.at("17:00"), on.at("17:44")),
        PhoneWorkout(activity: .run, duration: 2640, distanceM: metres, effort: effort))
}

/// A sample every four minutes: a bin of ten has two.
func pulse(_ from: Date, _ to: Date, _ bpm: Double, by source: Source = watch) -> [PhoneHeartRate] {
    stride(from: from.timeIntervalSince1970, to: to.timeIntervalSince1970, by: 240).map { second in
        let at = Date(timeIntervalSince1970: second)
        return PhoneHeartRate(at: span(at, at), bpm: bpm + Double(Int(second) / 240 % 3), source: source)
    }
}

func speeds(_ on: LocalDay) -> [PhoneSpeed] {
    (0..<44).map { minute in
        let at = on.at("17:00") + Double(60 * minute)
        return PhoneSpeed(at: span(at, at + 10), metresPerSecond: 3, source: watch)
    }
}

extension FakePhone {
    func writeWholeNight(_ on: LocalDay) {
        write([restingHeartRate(on, 47 + Double(on.day % 3)), hrv(on, 58 + Double(on.day % 7))] + night(on))
        write(heartRate: pulse(on.minus(1).at("22:00"), on.at("07:00"), 48))
    }

    func writeWholeRun(_ on: LocalDay) {
        write([run(on)])
        write(heartRate: pulse(on.at("16:50"), on.at("17:50"), 148))
        write(speed: speeds(on))
    }
}
