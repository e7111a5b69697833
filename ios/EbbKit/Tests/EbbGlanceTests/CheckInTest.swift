import EbbCore
import EbbDomain
import EbbGlance
import EbbIntents
import Foundation
import Testing

/// A check-in from the widget's button to the core.
struct CheckInTest {
    @Test(
        "what the button writes is in the core before its next morning, on the day and at the hour it was said",
        arguments: Feeling.allCases)
    func button(_ feeling: Feeling) throws {
        let (shared, engine, update) = try phone()
        defer { try? FileManager.default.removeItem(at: shared.url) }
        try shared.checkIn(feeling.rawValue, at: sevenOClock.instant, in: try #require(TimeZone(secondsFromGMT: 3600)))
        try update.run()
        let said = try engine.checkIns(from: sevenOClock.day, to: sevenOClock.day)
        #expect(said.map(\.day) == [sevenOClock.day])
        #expect(said.first.flatMap(\.checkIn.overall).map { "\($0)" } == feeling.rawValue)
        #expect(try FileManager.default.contentsOfDirectory(atPath: shared.url.path).isEmpty)
    }

    @Test("the intent's feelings are the core's, all of them")
    func feelings() { #expect(Feeling.allCases.map(\.rawValue) == Overall.allCases.map { "\($0)" }) }

    @Test("a check-in after midnight is the new day's, where the phone is")
    func midnight() throws {
        let (shared, engine, update) = try phone()
        defer { try? FileManager.default.removeItem(at: shared.url) }
        // Half past midnight in Berlin is still yesterday in London.
        let instant = sevenOClock.instant - 6.5 * 3600
        try shared.checkIn("awful", at: instant, in: try #require(TimeZone(secondsFromGMT: 3600)))
        try update.run()
        #expect(try engine.checkIns(from: sevenOClock.day, to: sevenOClock.day).count == 1)
    }

    @Test("the last of several holds, and a line that was torn loses itself alone")
    func several() throws {
        let (shared, engine, update) = try phone()
        defer { try? FileManager.default.removeItem(at: shared.url) }
        let zone = try #require(TimeZone(secondsFromGMT: 3600))
        try shared.checkIn("awful", at: sevenOClock.instant - 60, in: zone)
        let file = try FileHandle(forWritingTo: shared.url.appendingPathComponent("check-ins.jsonl"))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"at":17736408"#.utf8))
        try file.close()
        try shared.checkIn("great", at: sevenOClock.instant, in: zone)
        try update.run()
        let said = try engine.checkIns(from: sevenOClock.day, to: sevenOClock.day)
        #expect(said.first?.checkIn.overall == .great)
    }

    private func phone() throws -> (SharedFolder, Engine, MorningUpdate) {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        let (shared, engine) = (SharedFolder(url), try Engine.inMemory())
        let update = MorningUpdate(
            engine: engine, clock: SevenOClock(), settings: Forgetful(), snapshots: Quiet(), notifier: Quiet(),
            queue: shared.checkIns)
        return (shared, engine, update)
    }
}

private let sevenOClock = Moment(instant: Date(timeIntervalSince1970: 1_773_640_800), offsetSeconds: 3600)

private struct SevenOClock: EbbDomain.Clock {
    func now() -> Moment { sevenOClock }
    func offset(at instant: Date) -> Int32 { 3600 }
}

private struct Quiet: SnapshotWriter, Notifier {
    func write(_ snapshot: String) {}
    func show(_ text: NotificationText) {}
    func forget() {}
}

private final class Forgetful: Settings, @unchecked Sendable {
    var notifications = false
    var notifiedOn: LocalDay?
    var lastSync: SyncNote?
    var languageTaken = false
    var askCycle = false
    var onboarded = false
}
