import EbbLook
import Foundation
import Testing

@testable import EbbGlance

/// What the widget makes of the core's file, whatever stands in it.
struct SnapshotTest {
    private static let tiers: [String: TierMark] = [
        "ready": .ready, "watch": .watch, "hold": .hold, "ease": .ease, "cut": .cut, "deep-cut": .deepCut,
    ]

    @Test("every tier is read as the core wrote it", arguments: tiers)
    func tier(_ name: String, _ tier: TierMark) throws {
        let morning = try read(golden("\(name).en"))
        #expect(morning.tier == tier)
        let json = try golden("\(name).en").json()
        #expect(morning.score == json["score"] as? Int)
        #expect(morning.word == json["word"] as? String)
        #expect(morning.line == json["line"] as? String)
        #expect(tier.glyph == json["glyph"] as? String)
        #expect(morning.signals.map(\.metric) == Snapshot.Metric.allCases)
    }

    @Test("all of the core's golden files are read, in both languages")
    func all() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".snapshot.json") }
        #expect(files.count == 22)
        for file in files { _ = try read(Data(contentsOf: folder.appendingPathComponent(file))) }
    }

    @Test("while the normal is learned the line says how far that is, and who asks for the session hears the session")
    func learning() throws {
        let face = Face(Kept(try golden("first-days.en")), at: morning, words)
        #expect(face.line == "Learning your normal: 0 of 14 mornings, plus the last week.")
        #expect(face.session == "Rest" && face.score == nil && face.tier == .none)
        #expect(Face(Kept(try golden("first-days.fr")), at: morning, words).session == "Repos")
        // Where two signals speak already, the morning itself is shown.
        let known = Face(Kept(try golden("learning.en")), at: morning, words)
        #expect(known.line == "Threshold 12 km, as planned." && known.session == known.line)
        #expect(Face(Kept(try golden("cut.en")), at: morning, words).session.hasPrefix("Easy 8.4 km instead"))
    }

    @Test("who asks for the session and has none today hears that, and not the verdict")
    func noSession() throws {
        let face = Face(Kept(try golden("empty.en")), at: morning, words)
        #expect(face.line == "No verdict today." && face.session == "No session is planned for today.")
        let french = Words(.fr) { try? catalog("fr")[$0] }
        #expect(Face(Kept(try golden("empty.fr")), at: morning, french).session.hasPrefix("Aucune séance"))
    }

    @Test("where there is no room for the line, the session stands beside the tier")
    func brief() throws {
        #expect(Face(Kept(try golden("cut.en")), at: morning, words).brief == "Easy 8.4 km")
        #expect(Face(Kept(try golden("first-days.fr")), at: morning, words).brief == "Repos")
        #expect(Face(.nothing, at: morning, words).brief == Face(.nothing, at: morning, words).short)
    }

    @Test("a morning that is over says that last night is not in yet, and nothing of itself")
    func over() throws {
        let kept = Kept(try golden("cut.en"))
        let late = try #require(ISO8601DateFormatter().date(from: "2026-03-17T04:00:00+01:00"))
        #expect(Face(kept, at: late.addingTimeInterval(-1), words).tier == .cut)
        let face = Face(kept, at: late, words)
        #expect(face.line == "Last night isn’t in yet. Ebb opens with what it has.")
        #expect(face.score == nil && face.signals.isEmpty && !face.isPrivate)
    }

    @Test("without a file it asks to be opened")
    func nothing() {
        let face = Face(.nothing, at: morning, words)
        #expect(face.word == "Not yet" && face.line == "Open Ebb to begin.")
        #expect(!face.isPrivate)
    }

    @Test("a damaged file, a file of a newer Ebb, one of another kind and one too long are no morning")
    func unreadable() throws {
        let whole = try golden("cut.en")
        for length in 0..<whole.count - 2 { #expect(Kept(whole.prefix(length)) == .unreadable) }
        #expect(Kept(try whole.with { $0["version"] = 2 }) == .unreadable)
        #expect(Kept(try whole.with { $0["tier"] = "rest" }) == .unreadable)
        #expect(Kept(try whole.with { $0["stale_after"] = "tomorrow" }) == .unreadable)
        #expect(
            Kept(try whole.with { $0["signals"] = [["metric": "vo2", "arrow": "up", "word": "x"]] }) == .unreadable)
        #expect(Kept(Data("[]".utf8)) == .unreadable)
        #expect(Kept(whole + Data(repeating: 32, count: 65_536)) == .unreadable)
        #expect(Face(.unreadable, at: morning, words).line == "Open Ebb to see this morning.")
    }

    @Test("of a file of any size no more is read than can be meant")
    func bounded() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(0..<200).write(to: file)
        #expect(try beginning(of: file, 10) == Data(0...10))
        #expect(try end(of: file, 10) == Data(190..<200))
        #expect(try beginning(of: file, 300) == Data(0..<200) && end(of: file, 300) == Data(0..<200))
    }

    @Test("fields of later are passed over, and a number outside its range is brought into it")
    func later() throws {
        let bytes = try golden("cut.en").with {
            $0["moon"] = "full"; $0["score"] = 140
        }
        #expect(try read(bytes).score == 100)
    }

    @Test("the timeline goes stale by itself, at the moment that the core says")
    func timeline() throws {
        let kept = Kept(try golden("cut.en"))
        let moments = glances(of: kept, from: morning, words)
        #expect(moments.map(\.face.tier) == [.cut, .none])
        #expect(moments.last?.from == ISO8601DateFormatter().date(from: "2026-03-17T03:00:00Z"))
        #expect(moments.last?.face.short == "Last night isn’t in yet")
        // What is over already needs no second picture, nor does what has no end.
        let over = try #require(moments.last?.from)
        #expect(glances(of: kept, from: over, words).count == 1)
        #expect(glances(of: .nothing, from: morning, words).count == 1)
    }

    @Test("who chooses a widget sees a morning as the core tells it, and nobody's", arguments: ["en", "fr"])
    func gallery(_ language: String) throws {
        let words = Words(Words.Language(rawValue: language) ?? .en) { try? catalog(language)[$0] }
        let (sample, own) = (Face.sample(words), Face(Kept(try golden("ready.\(language)")), at: morning, words))
        #expect(sample.spoken(words) == own.spoken(words) && sample.short == own.short && sample.tier == own.tier)
        #expect(!sample.isPrivate && own.isPrivate)
    }

    @Test("it is heard with its number, its line and each signal")
    func spoken() throws {
        let face = Face(Kept(try golden("cut.en")), at: morning, words)
        #expect(
            face.spoken(words) == """
                Cut back. Readiness 22 of 100. Easy 8.4 km instead of threshold 12 km. \
                Resting heart rate: 2 bpm above. HRV: 6 ms below. Sleep: within normal.
                """)
        #expect(face.isPrivate)
    }

    @Test("the shared folder is read as it is found")
    func shared() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        let shared = SharedFolder(url)
        #expect(shared.kept() == .nothing)
        let file = url.appendingPathComponent(SharedFolder.snapshotName)
        try golden("hold.fr").write(to: file)
        guard case .morning(let morning) = shared.kept() else { throw NoMorning() }
        #expect(morning.tier == .hold)
        try FileManager.default.removeItem(at: file)
        // Something is there and cannot be read as a file.
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
        #expect(shared.kept() == .unreadable)
    }

    private let words = Words(.en) { try? catalog()[$0] }
    private let morning = Date(timeIntervalSince1970: 1_773_640_800)

    private func read(_ bytes: Data) throws -> Snapshot {
        guard case .morning(let morning) = Kept(bytes) else { throw NoMorning() }
        return morning
    }
}

private struct NoMorning: Error {}

private let checkout = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
private let folder = checkout.appendingPathComponent("core/engine/snapshot/golden")

private func golden(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent("\(name).snapshot.json"))
}

/// The words of the catalog, which only Xcode compiles.
func catalog(_ language: String = "en") throws -> [String: String] {
    let file = checkout.appendingPathComponent("ios/EbbKit/Sources/EbbLook/Resources/Localizable.xcstrings")
    let strings = try Data(contentsOf: file).json()["strings"] as? [String: [String: Any]] ?? [:]
    return strings.compactMapValues {
        let languages = $0["localizations"] as? [String: [String: [String: String]]]
        return languages?[language]?["stringUnit"]?["value"]
    }
}

extension Data {
    fileprivate func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: self) as? [String: Any] ?? [:]
    }

    /// The same file with something else in it.
    fileprivate func with(_ change: (inout [String: Any]) -> Void) throws -> Data {
        var json = try json()
        change(&json)
        return try JSONSerialization.data(withJSONObject: json)
    }
}
