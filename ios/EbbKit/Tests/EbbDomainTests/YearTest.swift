import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// A year as a phone gives it out, late, revised and deleted, beside the same year's export.
struct YearTest {
    private struct Exported: Sendable {
        let year: Year
        let folder: Folder
        let days: [DayValues]
        let replayed: BacktestReport

        var path: String { folder.url.appendingPathComponent("export.xml").path }

        init(_ year: Year) throws {
            self.year = year
            folder = try Folder()
            let file = folder.url.appendingPathComponent("export.xml")
            try writeExport(year.records, heart: year.heart, speeds: year.speeds, to: file)
            let engine = try Engine.inMemory()
            let after = ManualClock(year.last.plus(1).at("08:00"))
            _ = try engine.importFile(path: file.path, zone: "Europe/Berlin", at: after.now())
            days = try engine.days(from: year.first, to: year.last.plus(1))
            replayed = try engine.backtest(from: year.first, to: year.last)
        }
    }

    private static let last = day("2026-03-15")
    private static let whole = Result { try Exported(Year(until: last)) }

    /// The year goes by; what happens after each day's writing says whether the phone is synced.
    private func lived(_ year: Year, _ each: (Athlete, Int) async throws -> Void) async throws -> Athlete {
        let athlete = try Athlete(at: year.first.at("23:00"))
        let phone = athlete.phone
        for (place, day) in year.days.enumerated() {
            // The watch was away for a day, and brings it with the next.
            let away = place % 9 == 4 && day.records != year.days.last?.records
            let late = away ? [] : place % 9 == 5 ? [year.days[place - 1], day] : [day]
            for day in late { write(day, revised: false, to: phone) }
            // What was written the day before yesterday is as it will be.
            if place > 1 { write(year.days[place - 2], revised: true, to: phone) }
            if place % 11 == 3 { phone.delete("typo-\(place - 1)") }
            if place % 11 == 2 {
                phone.write([restingHeartRate(year.first.plus(place), 90, id: "typo-\(place)")])
            }
            if place % 60 == 50 { phone.invalidateAnchors() }
            if place % 40 == 30 { phone.share(since: year.first.plus(place - 7).at("00:00")) }
            if place % 40 == 35 { phone.share(since: nil) }
            if place % 23 == 7 { phone.change { $0.locked = true } }
            athlete.clock.pass(days: 1)
            try await each(athlete, place)
            phone.change { $0.locked = false }
        }
        phone.share(since: nil)
        for day in year.days.suffix(10) { write(day, revised: true, to: phone) }
        for place in year.days.indices { phone.delete("typo-\(place)") }
        athlete.clock.pass(hours: 8)
        #expect(await athlete.sync().note.ended == .done)
        return athlete
    }

    /// Some resting heart rates say something else at first, under another id.
    private func write(_ day: WrittenDay, revised: Bool, to phone: FakePhone) {
        for record in day.records {
            guard case .restingHeartRate(let meta, let span, let bpm) = record, meta.id.uuid.0 % 3 == 0 else {
                continue
            }
            let first = EbbDomain.Meta(id: id("first-\(meta.id)"), source: meta.source, zone: meta.zone)
            if revised {
                phone.delete("first-\(meta.id)")
                phone.write([record])
            } else {
                phone.write([.restingHeartRate(first, span, bpm: bpm + 5)])
            }
        }
        guard !revised else { return phone.write(day.records) }
        phone.write(day.records.filter { $0.kind != .restingHeartRate || $0.meta.id.uuid.0 % 3 != 0 })
        phone.write(heartRate: day.heart)
        phone.write(speed: day.speeds)
    }

    @Test("a year that was delivered is the year that was exported, byte for byte")
    func delivered() async throws {
        let exported = try Self.whole.get()
        let year = exported.year
        let athlete = try await lived(year) { athlete, place in if place % 4 == 0 { await athlete.sync() } }
        let days = try athlete.days(year.first, year.last.plus(1))
        #expect(exported.days.count > 350 && exported.days.filter { !$0.runs.isEmpty }.count > 150)
        let methods = Set(exported.days.flatMap(\.streams).map { $0.stream.split(separator: "/")[1] })
        #expect(
            methods.isSuperset(of: [
                "rmssd", "rmssd_beats", "sdnn_spot", "platform", "sleeping_low", "stages", "asleep",
            ]))
        let differ = days.filter { !exported.days.contains($0) } + exported.days.filter { !days.contains($0) }
        #expect(differ.isEmpty, "\(differ.map { "\n\($0)" })")
        #expect(days == exported.days)
        #expect(try athlete.core.backtest(from: year.first, to: year.last) == exported.replayed)
    }

    @Test("an export adds nothing between or after what the phone gives out")
    func mixed() async throws {
        let exported = try Exported(Year(until: Self.last, days: 120, seed: 2))
        let (year, folder) = (exported.year, exported.folder)
        let athlete = try await lived(year) { athlete, place in
            if place % 10 == 0 { await athlete.sync() }
            guard [60, 119].contains(place) else { return }
            let soFar = folder.url.appendingPathComponent("\(place).xml")
            let (heart, speeds) = athlete.phone.samples
            try writeExport(athlete.phone.held, heart: heart, speeds: speeds, to: soFar)
            _ = try athlete.core.importFile(path: soFar.path, zone: "Europe/Berlin", at: athlete.clock.now())
        }
        #expect(try athlete.days(year.first, year.last.plus(1)) == exported.days)
    }

    @Test("the phone adds nothing after the export, and the export nothing after the phone")
    func afterTheExport() async throws {
        let exported = try Self.whole.get()
        let year = exported.year
        let athlete = try Athlete(at: year.last.plus(1).at("08:00"))
        _ = try athlete.core.importFile(path: exported.path, zone: "Europe/Berlin", at: athlete.clock.now())
        athlete.phone.write(year.records)
        athlete.phone.write(heartRate: year.heart)
        athlete.phone.write(speed: year.speeds)
        await athlete.sync()
        #expect(try athlete.days(year.first, year.last.plus(1)) == exported.days)
        let report = try athlete.core.importFile(path: exported.path, zone: "Europe/Berlin", at: athlete.clock.now())
        #expect(report.newRecords + report.heartRateMinutes == 0)
        #expect(try athlete.days(year.first, year.last.plus(1)) == exported.days)
    }
}
