import EbbCore
import Foundation
import Testing

struct ListsTest {
    private let engine: Engine

    init() throws { engine = try Engine.inMemory() }

    @Test("an empty delivery is one")
    func empty() throws {
        let nothing = ChangeReport(
            newRecords: 0, changed: 0, deleted: 0, duplicates: 0, heartRateMinutes: 0, motionMinutes: 0)
        #expect(try engine.apply(changes: ChangeSet(), at: now) == nothing)
    }

    @Test(
        "any text comes back as it went",
        arguments: [
            "Léa’s ⌚️ 🏃🏽‍♀️", "مرحبا", "日本語", "e\u{301}", "\u{0}", "a\nb", String(repeating: "ﷺ", count: 999),
        ])
    func unicode(text: String) throws {
        try engine.setRace(race: marathon(id: text), at: now)
        // Swift calls é and e with an accent equal: their bytes are compared.
        #expect(try engine.races().map { Array($0.id.utf8) } == [Array(text.utf8)])
        #expect(try engine.cursor(platform: .ios, kind: "🧭") == nil)
    }

    @Test("a hundred thousand records cross at once, there and back")
    func hundredThousand() throws {
        let count = 100_000
        let start = Int64(now.instant.timeIntervalSince1970) / 60 - Int64(count)
        let minutes = (0..<count).map {
            HeartRateMinute(minute: start + Int64($0), centiBpm: UInt16(4500 + $0 % 900), samples: 4)
        }
        let changes = ChangeSet(
            deletions: (0..<count).map { Deletion(platform: .ios, nativeId: "gone-\($0)") },
            heartRate: [HeartRateSeries(origin: watch, device: nil, minutes: minutes)])
        #expect(try engine.apply(changes: changes, at: now).heartRateMinutes == UInt64(count))
        let events = (0..<count).map {
            #"{"start_date_local": "\#(today.plus($0 / 40))T00:00", "type": "Run", "name": "🏃"}"#
        }
        let missed = try engine.checkPlan(text: "[\(events.joined(separator: ","))]").notUnderstood
        #expect(missed.count == count && missed.allSatisfy { $0.title == "🏃" })
    }

    @Test("days and instants at the ends of time cross the border")
    func endsOfTime() throws {
        for day in ["1970-01-01", "1969-12-31", "2024-02-29", "9999-12-31", "-6060-01-03"].map(day) {
            try engine.setRace(race: marathon(on: day), at: now)
            #expect(try engine.races().map(\.day) == [day])
        }
        let end = LocalDay(number: .max)
        #expect(try engine.night(day: end) == nil, "what no calendar reaches is brought to its end")
        for seconds in [-Double.infinity, -1e300, 1e300, .infinity, .nan] {
            let at = Moment(instant: Date(timeIntervalSince1970: seconds), offsetSeconds: 0)
            #expect(try engine.wantedHeartRate(at: at).isEmpty)
        }
        let odd = Moment(instant: now.instant.addingTimeInterval(0.001), offsetSeconds: -12_345)
        let record = night(today, from: odd, to: odd.plus(minutes: 300))
        _ = try engine.apply(changes: ChangeSet(records: [record]), at: now)
        let sleep = try engine.days(from: today.minus(2), to: today.plus(2)).map(\.sleep)
        #expect(sleep.map { $0?.start.offsetSeconds } == [-12_345])
        #expect(sleep.map { milliseconds($0?.start.instant) } == [milliseconds(odd.instant)])
    }

    private func milliseconds(_ instant: Date?) -> Int64? {
        instant.map { Int64(($0.timeIntervalSince1970 * 1000).rounded()) }
    }
}
