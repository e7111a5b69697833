import EbbCore
import Foundation
import Testing

struct KeepingTest {
    private let folder: Folder
    private let file: String

    init() throws {
        folder = try Folder()
        file = folder.path("ebb.db")
    }

    @Test("a database says how it was opened")
    func opened() throws {
        for created in [true, false] {
            let report = OpenReport(created: created, upgradedFrom: nil, salvaged: nil, aside: [])
            #expect(try Engine.open(path: file).openReport() == report)
        }
    }

    @Test("a damaged database is kept aside and goes on")
    func damaged() throws {
        _ = try Engine.open(path: file).apply(changes: ordinaryDays(), at: now)
        let handle = try #require(FileHandle(forUpdatingAtPath: file))
        try handle.seek(toOffset: 8192)
        try handle.write(contentsOf: Data(repeating: 0x5A, count: 4096))
        try handle.close()
        let engine = try Engine.open(path: file)
        let found = try engine.maintain()
        let saved = try #require(try found ?? engine.openReport().salvaged)
        #expect(isThere(saved.aside) && !saved.kept.isEmpty)
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        #expect(try engine.days(from: today.minus(60), to: today).count == 61)
    }

    @Test("an archive brings everything back and is refused by a database that has something")
    func archive() throws {
        let archive = folder.path("archive.zip")
        let engine = try Engine.open(path: file)
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        let written = try engine.exportArchive(path: archive)
        try thrown(.file) { try engine.exportArchive(path: archive) }
        try thrown(.refused) { try engine.restoreArchive(path: archive) }
        let other = try Engine.inMemory()
        #expect(try other.restoreArchive(path: archive) == written)
        let days = try engine.days(from: today.minus(60), to: today)
        #expect(try other.days(from: today.minus(60), to: today) == days)
    }

    @Test("an archive takes the place of another life, or leaves it as it was")
    func replacing() throws {
        let archive = folder.path("archive.zip")
        let cut = folder.path("cut.zip")
        let engine = try Engine.inMemory()
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        let written = try engine.exportArchive(path: archive)
        try Data(contentsOf: URL(fileURLWithPath: archive)).prefix(200).write(to: URL(fileURLWithPath: cut))
        let other = try Engine.inMemory()
        try other.checkIn(day: today, checkIn: CheckIn(overall: .awful), at: now)
        try thrown(.file) { try other.replaceWithArchive(path: cut) }
        #expect(try other.checkIns(from: today, to: today).count == 1)
        #expect(try other.replaceWithArchive(path: archive) == written)
        #expect(try other.checkIns(from: today, to: today).isEmpty)
    }

    @Test("what is paused is closed until it is resumed")
    func paused() throws {
        let engine = try Engine.open(path: file)
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        try engine.pause()
        try engine.pause()
        #expect(!isThere("\(file)-wal"), "the log was copied back")
        try thrown(.closed) { try engine.morning(at: now) }
        try thrown(.closed) { try engine.days(from: today, to: today) }
        try thrown(.closed) { try engine.profile() }
        try thrown(.closed) { try engine.snapshot(at: now) }
        try thrown(.closed) { try engine.apply(changes: ordinaryDays(), at: now) }
        try thrown(.closed) { try engine.checkIn(day: today, checkIn: CheckIn(overall: .great), at: now) }
        try thrown(.closed) { try engine.exportArchive(path: folder.path("archive.zip")) }
        try engine.resume()
        try engine.resume()
        #expect(try engine.morning(at: now).verdict.tier == .ready)
    }

    @Test("what is erased is gone")
    func erased() throws {
        let engine = try Engine.open(path: file)
        _ = try engine.apply(changes: ordinaryDays(), at: now)
        try engine.eraseAll()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
        try thrown(.closed) { try engine.morning(at: now) }
        try engine.resume()
        #expect(try engine.days(from: today.minus(60), to: today).isEmpty)
    }

    @Test("looking after a sound database finds nothing")
    func sound() throws {
        #expect(try withOrdinaryDays().maintain() == nil)
    }

    @Test("what is interrupted was not written")
    func interrupted() throws {
        let engine = try Engine.open(path: file)
        let records = (0...60_000).map { i in
            record("r\(i)", now.plus(minutes: i), .restingHeartRate(bpm: 50))
        }
        let outcome = Kept(Result<ChangeReport, any Error>?.none)
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            let applied = Result { try engine.apply(changes: ChangeSet(records: records), at: now) }
            outcome.change { $0 = applied }
            done.signal()
        }
        while done.wait(timeout: .now() + .milliseconds(5)) == .timedOut { try engine.interrupt() }
        try thrown(.stopped) { try outcome.value?.get() }
        #expect(try engine.days(from: today.minus(60), to: today.plus(90)).isEmpty)
    }

    @Test("one object serves many threads")
    func threads() throws {
        let engine = try Engine.inMemory()
        let records = ordinaryDays().records
        let failed = Kept([any Error]())
        DispatchQueue.concurrentPerform(iterations: 8) { worker in
            do {
                for part in stride(from: worker * 10, to: records.count, by: 80) {
                    let some = Array(records[part..<min(part + 10, records.count)])
                    _ = try engine.apply(changes: ChangeSet(records: some), at: now)
                }
                _ = try engine.morning(at: now)
            } catch {
                failed.change { $0.append(error) }
            }
        }
        #expect(failed.value.isEmpty)
        #expect(try engine.days(from: today.minus(60), to: today).count == 61)
    }

    @Test("values cross from task to task")
    func tasks() async throws {
        let engine = try withOrdinaryDays()
        let morning = try await Task.detached { try engine.morning(at: now) }.value
        #expect(try morning == engine.morning(at: now))
    }

    @Test("an object that nobody holds any more lets go of its file")
    func released() throws {
        var engine: Engine? = try Engine.open(path: file)
        _ = try engine?.apply(changes: ordinaryDays(), at: now)
        #expect(isThere("\(file)-wal"))
        engine = nil
        #expect(!isThere("\(file)-wal"), "SQLite's last connection takes its log with it")
    }
}
