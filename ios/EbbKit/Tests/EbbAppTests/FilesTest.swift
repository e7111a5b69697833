import EbbCore
import EbbDomain
import EbbGlance
import Foundation
import Testing

@testable import EbbApp

/// What the app keeps beside the core.
struct FilesTest {
    @Test("the core's folder is made, also where it is there already")
    func folder() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let data = DataFolder { folder.appendingPathComponent("a/Ebb") }
        #expect(try data.database().lastPathComponent == "ebb.db")
        #expect(try data.database() == folder.appendingPathComponent("a/Ebb/ebb.db"))
    }

    @Test("the core's file does not lie where the widget reaches")
    func apart() throws {
        let app = try text("App/Sources/Parts.swift")
        #expect(app.contains("folder: .phone"))
        #expect(try !text("App/Sources/DataFolder.swift").contains("AppGroup"))
    }

    @Test("the snapshot takes the place of the one before, and the widget is drawn anew")
    func snapshot() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let drawn = Kept(0)
        let file = SnapshotFile(folder: folder) { drawn.change { $0 += 1 } }
        try file.write("{\"version\":1}")
        try file.write("{\"version\":2}")
        #expect(try String(contentsOf: SnapshotFile.file(in: folder), encoding: .utf8) == "{\"version\":2}")
        #expect(drawn.now == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["snapshot.json"])
    }

    @Test("the snapshot and the queue are kept out of backups whenever they are made anew")
    func backups() throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let marked = Kept<[String]>([])
        // What is marked is there.
        let mark: @Sendable (URL) -> Void = { file in
            marked.change { $0 += FileManager.default.fileExists(atPath: file.path) ? [file.lastPathComponent] : [] }
        }
        let snapshot = SnapshotFile(folder: folder, mark: mark) {}
        try snapshot.write("{}")
        try snapshot.write("{}")
        #expect(marked.now == ["snapshot.json", "snapshot.json"])
        let queue = CheckInFile(folder: folder, mark: mark)
        try queue.add(QueuedCheckIn("great", at: Date(timeIntervalSince1970: 0), offset: 0))
        _ = try queue.take()
        try queue.add(QueuedCheckIn("great", at: Date(timeIntervalSince1970: 0), offset: 0))
        #expect(marked.now.suffix(2) == ["check-ins.jsonl", "check-ins.jsonl"])
    }

    @Test("without a shared folder there is no widget, and no error")
    func alone() throws {
        let drawn = Kept(0)
        try SnapshotFile(folder: nil) { drawn.change { $0 += 1 } }.write("{}")
        #expect(drawn.now == 0)
    }

    @Test("a snapshot that cannot be written is an error")
    func noRoom() async throws {
        let folder = try newFolder()
        defer { remove(folder) }
        let gone = folder.appendingPathComponent("gone")
        #expect(throws: (any Error).self) { try SnapshotFile(folder: gone) {}.write("{}") }
    }

    @Test("settings are remembered, and begin quiet")
    func settings() throws {
        let name = "ebb-\(UUID().uuidString)"
        let kept = try #require(UserDefaults(suiteName: name))
        defer { kept.removePersistentDomain(forName: name) }
        let first = PhoneSettings(kept)
        #expect(!first.notifications && !first.onboarded && !first.languageTaken && !first.askCycle)
        #expect(first.notifiedOn == nil && first.lastSync == nil)
        let note = SyncNote(
            at: Date(timeIntervalSince1970: 1_773_640_800), ended: .locked,
            sharedSince: [.sleep: Date(timeIntervalSince1970: 1_773_000_000)])
        first.notifications = true
        first.notifiedOn = LocalDay("2026-03-16")
        first.lastSync = note
        first.languageTaken = true
        first.onboarded = true
        first.askCycle = true
        let again = PhoneSettings(kept)
        #expect(again.notifications && again.languageTaken && again.onboarded && again.askCycle)
        #expect(again.notifiedOn == LocalDay("2026-03-16"))
        #expect(again.lastSync == note)
        again.lastSync = nil
        #expect(first.lastSync == nil)
    }

    @Test("what a later version wrote is no note, and no error")
    func later() throws {
        let name = "ebb-\(UUID().uuidString)"
        let kept = try #require(UserDefaults(suiteName: name))
        defer { kept.removePersistentDomain(forName: name) }
        kept.set(Data("{\"at\":0,\"ended\":\"somehow\",\"sharedSince\":{}}".utf8), forKey: "lastSync")
        #expect(PhoneSettings(kept).lastSync == nil)
    }

    @Test("the clock says the offset that was in force")
    func clock() {
        let at = Date(timeIntervalSince1970: 1_773_640_800)
        #expect(PhoneClock().offset(at: at) == Int32(TimeZone.current.secondsFromGMT(for: at)))
    }

    @Test("the log names what failed, and not what it says")
    func log() {
        #expect(AppLog.name(of: EbbError.Disk(message: "the disk of Léa")) == "Disk")
        #expect(AppLog.name(of: HealthError.failed(code: 3)) == "failed(code: 3)")
        #expect(AppLog.name(of: NSError(domain: "Léa", code: 4)) == "NSError")
    }
}
