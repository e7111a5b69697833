import EbbCore
import Foundation
import Testing

struct CallbackTest {
    private static let sample = Result {
        let folder = try Folder()
        try folder.ebb("sample", "--days", "30", "--until", "2026-03-15", "--out", "export.zip")
        return folder
    }

    private let export: String

    init() throws { export = try Self.sample.get().path("export.zip") }

    private final class Hears: ProgressListener {
        private let answer: @Sendable (ImportProgress) throws -> Bool

        init(_ answer: @escaping @Sendable (ImportProgress) throws -> Bool) { self.answer = answer }

        func progress(progress: ImportProgress) throws -> Bool { try answer(progress) }
    }

    private struct Unexpected: Error {}

    @Test("a listener hears how far an import is, on the thread that imports")
    func listenerHears() throws {
        let engine = try Engine.inMemory()
        let heard = Kept([ImportProgress]())
        let threads = Kept(Set<ObjectIdentifier>())
        let listener = Hears { progress in
            heard.change { $0.append(progress) }
            threads.change { $0.insert(ObjectIdentifier(Thread.current)) }
            return try engine.races().isEmpty
        }
        let report = try engine.importFile(path: export, zone: "Europe/Berlin", at: now, listener: listener)
        #expect(!heard.value.isEmpty && heard.value.allSatisfy { $0.doneBytes <= $0.totalBytes })
        #expect(threads.value == [ObjectIdentifier(Thread.current)])
        #expect(heard.value.first?.phase == .reading)
        #expect(report.format == .appleHealth)
        #expect([report.days?.first, report.days?.last] == [day("2026-02-13"), day("2026-03-16")])
        #expect(try engine.homeZone() == "Europe/Berlin")
        #expect(!report.sources.isEmpty && report.newRecords > 100)
    }

    @Test("a listener that says no or throws stops the import and nothing was changed")
    func listenerStops() throws {
        let engine = try Engine.inMemory()
        let listeners = [
            Hears { _ in false },
            Hears { _ in throw CallbackError.Failed(reason: "no") },
            Hears { _ in throw Unexpected() },
        ]
        for listener in listeners {
            let stopped = try thrown(.stopped) {
                try engine.importFile(path: export, zone: "Europe/Berlin", at: now, listener: listener)
            }
            #expect(stopped.isTransient)
        }
        #expect(try engine.days(from: today.minus(60), to: today).isEmpty)
        let report = try engine.importFile(path: export, zone: "Europe/Berlin", at: now)
        #expect(report.newRecords > 0, "without a listener it goes on")
    }

    @Test("a listener is let go of when its import has ended")
    func listenerReleased() throws {
        var listener: Hears? = Hears { _ in true }
        weak var held: Hears?
        held = listener
        _ = try Engine.inMemory().importFile(path: export, zone: "Europe/Berlin", at: now, listener: listener)
        listener = nil
        #expect(held == nil)
    }

    private final class Lines: LogSink {
        let lines = Kept([String]())

        func log(level: LogLevel, line: String) throws { lines.change { $0.append("\(level) \(line)") } }
    }

    @Test("the log hears of calls in names and counts")
    func logHears() throws {
        let log = Lines()
        let engine = try Engine.inMemory(log: log)
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        try thrown(.refused) { try engine.checkIn(day: today, checkIn: CheckIn(pain: 99.5), at: now) }
        #expect(
            log.lines.value == [
                "info open: as it was",
                "info apply: \(ordinaryDays().records.count) new, 0 changed, 0 deleted, 0 known",
                "warning check_in: refused",
            ])
    }

    private final class Broken: LogSink {
        func log(level: LogLevel, line: String) throws { throw Unexpected() }
    }

    @Test("a log that throws undoes nothing")
    func brokenLog() throws {
        let engine = try Engine.inMemory(log: Broken())
        #expect(try engine.apply(changes: ordinaryDays(), at: now).newRecords > 0)
        try thrown(.refused) { try engine.checkIn(day: today, checkIn: CheckIn(), at: now) }
    }
}
