import EbbCore
import Foundation
import Testing

// The words that the tests are written in.

/// The folder of the checkout.
let root = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }

func day(_ text: String) -> LocalDay {
    guard let day = LocalDay(text) else { preconditionFailure("\(text) is no day") }
    return day
}

/// 2026-03-16T07:00:00+01:00, as JSON has it.
func moment(_ text: String) -> Moment {
    guard let instant = try? Date(text, strategy: .iso8601), let offset = offsetSeconds(text.suffix(6)) else {
        preconditionFailure("\(text) is no moment")
    }
    return Moment(instant: instant, offsetSeconds: offset)
}

private func offsetSeconds(_ text: Substring) -> Int32? {
    if text.hasSuffix("Z") { return 0 }
    guard let hours = Int32(text.dropFirst().prefix(2)), let minutes = Int32(text.suffix(2)) else { return nil }
    return (text.hasPrefix("-") ? -60 : 60) * (hours * 60 + minutes)
}

extension Moment {
    func plus(minutes: Int) -> Moment {
        Moment(instant: instant.addingTimeInterval(TimeInterval(60 * minutes)), offsetSeconds: offsetSeconds)
    }
}

extension LocalDay {
    func minus(_ days: Int) -> LocalDay { advanced(by: -days) }
    func plus(_ days: Int) -> LocalDay { advanced(by: days) }
}

/// The morning on which most tests stand.
let today = day("2026-03-16")
let now = moment("2026-03-16T07:00:00+01:00")

let watch = Origin(platform: .ios, app: "com.apple.health", name: "Léa’s Watch ⌚")

func record(_ id: String, _ start: Moment, _ body: RecordBody, end: Moment? = nil, origin: Origin = watch)
    -> HealthRecord
{
    HealthRecord(
        origin: origin, device: "Watch6,7", nativeId: id, start: start, end: end ?? start, created: start.instant,
        body: body)
}

func restingHeartRate(_ on: LocalDay, _ bpm: Double, id: String? = nil, origin: Origin = watch) -> HealthRecord {
    record(id ?? "rhr-\(on)", moment("\(on)T05:30:00+01:00"), .restingHeartRate(bpm: bpm), origin: origin)
}

func night(_ on: LocalDay, from start: Moment? = nil, to end: Moment? = nil) -> HealthRecord {
    record(
        "night-\(on)", start ?? moment("\(on.minus(1))T23:00:00+01:00"), .sleep(stage: .asleep),
        end: end ?? moment("\(on)T06:30:00+01:00"))
}

func run(_ on: LocalDay, metres: Double = 8000) -> HealthRecord {
    record(
        "run-\(on)", moment("\(on)T17:00:00+01:00"),
        .workout(
            activity: .run, movingS: metres * 0.33, distanceM: metres, meanHr: 148, ascentM: nil, effort: nil,
            temperatureC: nil),
        end: moment("\(on)T17:44:00+01:00"))
}

/// Sixty days on which nothing happens: a normal to stand on, and runs to plan from.
func ordinaryDays(until: LocalDay = today) -> ChangeSet {
    let running: [Weekday] = [.tue, .thu, .sat]
    let records = (0...60).flatMap { back -> [HealthRecord] in
        let on = until.minus(back)
        let hrv = record("hrv-\(on)", moment("\(on)T03:00:00+01:00"), .rmssd(ms: Double(58 + on.day % 7)))
        let daily = [restingHeartRate(on, Double(47 + on.day % 3)), night(on), hrv]
        return daily + (on < until && running.contains(on.weekday) ? [run(on)] : [])
    }
    return ChangeSet(records: records)
}

func withOrdinaryDays() throws -> Engine {
    let engine = try Engine.inMemory()
    _ = try engine.apply(changes: ordinaryDays(), at: now)
    return engine
}

func marathon(on: LocalDay = day("2026-09-27"), id: String = "berlin") -> Race {
    Race(id: id, day: on, distanceM: 42_195, kind: .road, priority: .a, effort: .hard)
}

/// The variants of `EbbError`.
enum Variant: CaseIterable {
    case refused, file, busy, stopped, closed, full, disk, newer, damaged, defect

    init(_ error: EbbError) {
        self =
            switch error {
            case .Refused: .refused
            case .File: .file
            case .Busy: .busy
            case .Stopped: .stopped
            case .Closed: .closed
            case .Full: .full
            case .Disk: .disk
            case .Newer: .newer
            case .Damaged: .damaged
            case .Defect: .defect
            }
    }
}

/// The error that a call has to throw.
@discardableResult
func thrown<Value>(
    _ variant: Variant, at place: SourceLocation = #_sourceLocation, by call: () throws -> Value
) throws -> EbbError {
    do {
        let value = try call()
        Issue.record("\(variant) was not thrown but \(value) given", sourceLocation: place)
        throw CancellationError()
    } catch let error as EbbError {
        #expect(Variant(error) == variant, sourceLocation: place)
        return error
    }
}

/// A value that several threads write.
final class Kept<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var kept: Value

    init(_ value: Value) { kept = value }

    var value: Value { lock.withLock { kept } }

    func change(_ body: (inout Value) -> Void) { lock.withLock { body(&kept) } }
}
