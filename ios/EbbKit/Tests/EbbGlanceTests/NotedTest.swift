import EbbGlance
import EbbLook
import Foundation
import Testing

/// What a tap on the widget leaves to be seen.
struct NotedTest {
    private let words = Words(.en) { try? catalog()[$0] }
    private let zone = TimeZone(secondsFromGMT: 3600)
    private let morning = Date(timeIntervalSince1970: 1_773_640_800)

    private func shared() throws -> SharedFolder {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return SharedFolder(url)
    }

    @Test("what was said is noted at once, the last of it, and heard, until the app has it")
    func noted() throws {
        let (shared, zone) = (try shared(), try #require(zone))
        defer { try? FileManager.default.removeItem(at: shared.url) }
        #expect(shared.face(at: morning, words).noted == nil)
        try shared.checkIn("awful", at: morning - 60, in: zone)
        try shared.checkIn("great", at: morning, in: zone)
        #expect(shared.face(at: morning, words).noted == "Noted: Great. Open Ebb to count it.")
        #expect(shared.face(at: morning, words).said == "great")
        #expect(shared.face(at: morning, words).spoken(words).hasSuffix(" Noted: Great. Open Ebb to count it."))
        // The app takes it, and is stopped before the core has it.
        _ = try shared.checkIns.take()
        #expect(shared.face(at: morning, words).noted == "Noted: Great. Open Ebb to count it.")
        try shared.checkIns.took()
        #expect(shared.face(at: morning, words).noted == nil)
    }

    @Test(
        "what was noted is not said to count before the app was opened, in the evening neither",
        arguments: ["en", "fr"])
    func notYetCounted(_ language: String) throws {
        let texts = try catalog(language)
        let done = try #require(texts["intent.checkIn.done"])
        #expect(done.contains(language == "en" ? "when it opens next" : "à sa prochaine ouverture"))
        for word in ["morning", "matin", "today", "aujourd"] { #expect(!done.contains(word)) }
        let noted = try #require(texts["glance.noted"])
        #expect(noted.contains(language == "en" ? "Open Ebb" : "Ouvrez Ebb"))
    }

    @Test("of yesterday nothing is noted, and the widget forgets it at midnight by itself")
    func midnight() throws {
        let said = QueuedCheckIn("normal", at: morning, offset: 3600)
        let midnight = Date(timeIntervalSince1970: 1_773_702_000)
        #expect(said.isOfTheDay(of: midnight - 1) && !said.isOfTheDay(of: midnight))
        #expect(said.isOfTheDay(of: midnight - 86_400) && !said.isOfTheDay(of: midnight - 86_401))
        let moments = glances(of: .nothing, said: said, from: morning, words)
        #expect(moments.map(\.from) == [morning, midnight])
        #expect(moments.map(\.face.noted) == ["Noted: Normal. Open Ebb to count it.", nil])
        #expect(glances(of: .nothing, said: said, from: midnight, words).map(\.face.noted) == [nil])
    }

    @Test("a word that nobody knows is not noted, nor is a line that was torn, however long the queue is")
    func torn() throws {
        let (shared, zone) = (try shared(), try #require(zone))
        defer { try? FileManager.default.removeItem(at: shared.url) }
        try shared.checkIn("splendid", at: morning, in: zone)
        #expect(shared.face(at: morning, words).noted == nil && shared.face(at: morning, words).said == nil)
        let queue = shared.url.appendingPathComponent("check-ins.jsonl")
        try Data(repeating: UInt8(ascii: "x"), count: 100_000).write(to: queue)
        try shared.checkIn("normal", at: morning, in: zone)
        #expect(shared.face(at: morning, words).noted == "Noted: Normal. Open Ebb to count it.")
    }
}
