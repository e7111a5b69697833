import EbbCore
import Foundation
import Testing

struct ErrorTest {
    private let folder: Folder
    private let file: String

    init() throws {
        folder = try Folder()
        file = folder.path("ebb.db")
    }

    @Test("what cannot be is refused, in a sentence without a value")
    func refused() throws {
        let engine = try Engine.inMemory()
        let refused = try thrown(.refused) {
            try engine.checkIn(day: today, checkIn: CheckIn(fatigue: 9.25), at: now)
        }
        #expect(refused.message == "fatigue and soreness are from 1 to 5")
        #expect(refused.localizedDescription == refused.message, "what an alert shows")
        #expect(!refused.isTransient)
        try thrown(.refused) { try engine.checkIn(day: today, checkIn: CheckIn(), at: now) }
        try thrown(.refused) { try engine.tagDay(day: today, tags: DayTags(travelH: 25), at: now) }
        try thrown(.refused) { try engine.rateRun(day: today, rating: RunRating(pain: 11), at: now) }
        try thrown(.refused) { try engine.setRace(race: marathon(id: ""), at: now) }
        var profile = try engine.profile()
        profile.hrMax = 400
        try thrown(.refused) { try engine.setProfile(profile: profile, at: now) }
        let done = SessionDone(activity: .run, start: now, movingS: 10, distanceM: 100)
        try thrown(.refused) { try engine.recordSession(done: done, at: now) }
        try thrown(.refused) { try engine.importFile(path: "export.zip", zone: "Mars/Olympus", at: now) }
        try thrown(.refused) { try engine.backtest(from: today, to: today.minus(1)) }
    }

    @Test("a file that cannot be used is told apart")
    func foreignFile() throws {
        let text = String(repeating: "not a database, and long enough to look at ", count: 99)
        try text.write(toFile: file, atomically: true, encoding: .utf8)
        let wrong = try thrown(.file) { try Engine.open(path: file) }
        #expect(wrong.message.contains("is not a database") && !wrong.isTransient)
        let engine = try Engine.inMemory()
        try thrown(.file) { try engine.importFile(path: file, zone: "Europe/Berlin", at: now) }
        try thrown(.file) { try engine.importFile(path: folder.path("none.zip"), zone: "Europe/Berlin", at: now) }
        try thrown(.file) { try engine.restoreArchive(path: file) }
    }

    @Test("a folder that is not there is worth another try once it is")
    func noFolder() throws {
        let engine = try Engine.inMemory()
        let archive = folder.path("none/archive.zip")
        let disk = try thrown(.disk) { try engine.exportArchive(path: archive) }
        #expect(disk.isTransient)
        try thrown(.file) { try engine.restoreArchive(path: archive) }
        try FileManager.default.createDirectory(atPath: folder.path("none"), withIntermediateDirectories: false)
        #expect(try !engine.exportArchive(path: archive).isEmpty)
    }

    @Test("a newer database wants a newer app")
    func newer() throws {
        try Engine.open(path: file).pause()
        // SQLite's user_version lies at byte 60, the highest byte first.
        let handle = try #require(FileHandle(forUpdatingAtPath: file))
        try handle.seek(toOffset: 60)
        try handle.write(contentsOf: Data([0, 0, 0x27, 0x0F]))
        try handle.close()
        let newer = try thrown(.newer) { try Engine.open(path: file) }
        #expect(!newer.isTransient && newer.message.contains("update"))
    }

    @Test("a database that another process holds is busy")
    func busy() throws {
        let engine = try Engine.open(path: file)
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .normal), at: now)
        let other = try Holder(file)
        let busy = try thrown(.busy) {
            try engine.checkIn(day: today, checkIn: CheckIn(overall: .great), at: now)
        }
        #expect(busy.isTransient)
        try other.letGo()
        try engine.checkIn(day: today, checkIn: CheckIn(overall: .great), at: now)
    }

    // A full disk, a damaged one and a defect cannot be had here for the asking: the bytes that say so can.
    @Test("every variant crosses the border as its own case")
    func everyVariant() throws {
        let said = "make room – Platz schaffen 🏃"
        let transient: [Variant] = [.busy, .stopped, .closed, .full, .disk]
        for (index, variant) in Variant.allCases.enumerated() {
            var bytes = (data: bigEndian(index + 1) + bigEndian(said.utf8.count) + Data(said.utf8), offset: 0)
            let error = try FfiConverterTypeEbbError.read(from: &bytes)
            #expect(Variant(error) == variant)
            #expect(error.message == said)
            #expect(error.isTransient == transient.contains(variant), "\(variant)")
        }
        #expect(throws: (any Error).self) {
            var bytes = (data: bigEndian(Variant.allCases.count + 1) + bigEndian(0), offset: 0)
            _ = try FfiConverterTypeEbbError.read(from: &bytes)
        }
    }

    private func bigEndian(_ number: Int) -> Data {
        withUnsafeBytes(of: Int32(number).bigEndian) { Data($0) }
    }
}
