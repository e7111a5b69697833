import EbbCore
import Foundation
import Testing

/// A year as a phone delivers it, late, repeated, out of order, revised and deleted, beside the same year's export.
struct YearTest {
    private struct Year {
        let folder: Folder
        let deliveries: [Arrival]

        init() throws {
            folder = try Folder()
            try folder.ebb(
                "sample", "--days", "365", "--until", "\(last)", "--out", "export.zip", "--deliveries", "year.jsonl")
            try folder.ebb("import", "export.zip", "--db", "imported.db", "--zone", "Europe/Berlin")
            deliveries = try folder.text("year.jsonl").split(separator: "\n").map { try Arrival(line: $0) }
        }
    }

    private static let year = Result { try Year() }
    private static let last = day("2026-03-15")
    private static let first = last.minus(364)

    private let year: Year

    init() throws { year = try Self.year.get() }

    private func days(_ engine: Engine) throws -> [DayValues] {
        try engine.days(from: Self.first, to: Self.last.plus(1))
    }

    private func printed(_ database: String, _ command: String) throws -> String {
        try year.folder.ebb(
            command, "--db", database, "--json", "--from", "\(Self.first)", "--to", "\(Self.last.plus(1))")
    }

    @Test("a year that was delivered is the year that was imported, byte for byte")
    func delivered() throws {
        #expect(year.deliveries.count > 700 && year.deliveries.contains { !$0.changes.deletions.isEmpty })
        do {
            let delivered = try Engine.open(path: year.folder.path("delivered.db"))
            try apply(year.deliveries[...], to: delivered)
            let imported = try Engine.open(path: year.folder.path("imported.db"))
            #expect(try days(delivered).count > 350)
            #expect(try days(delivered) == days(imported))
            let replayed = try delivered.backtest(from: Self.first, to: Self.last)
            #expect(try replayed == imported.backtest(from: Self.first, to: Self.last))
        }
        for command in ["days", "backtest"] {
            #expect(try printed("delivered.db", command) == printed("imported.db", command))
        }
    }

    @Test("an export adds nothing before, between or after live deliveries")
    func mixed() throws {
        let imported = try Engine.open(path: year.folder.path("imported.db"))
        let all = year.deliveries[...]
        for before in [0, all.count / 2, all.count] {
            let engine = try Engine.inMemory()
            try apply(all.prefix(before), to: engine)
            let export = year.folder.path("export.zip")
            let after = moment("2026-03-16T08:00:00+01:00")
            let report = try engine.importFile(path: export, zone: "Europe/Berlin", at: after)
            #expect((report.newRecords + report.heartRateMinutes == 0) == (before == all.count))
            try apply(all.dropFirst(before), to: engine)
            #expect(try days(engine) == days(imported), "\(before) deliveries first")
        }
    }

    private func apply(_ deliveries: ArraySlice<Arrival>, to engine: Engine) throws {
        for arrival in deliveries { _ = try engine.apply(changes: arrival.changes, at: arrival.at) }
    }
}
