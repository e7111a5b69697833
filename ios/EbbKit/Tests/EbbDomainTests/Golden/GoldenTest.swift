import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// The list that both phones are tested by: the view models hold what it says.
@MainActor
struct GoldenTest {
    private nonisolated static let names = ((try? GoldenList.read())?.states ?? []).map(\.name)

    @Test("the list is in its format, and every screen is shown by it")
    func format() throws {
        let list = try GoldenList.read()
        #expect(list.states.count >= 65)
        #expect(Set(list.states.map { screaming($0.screen) }) == Set(GoldenScreen.allCases.map { screaming($0) }))
        let said = Set((list.states.flatMap { $0.given + $0.does } + list.athletes.values.flatMap(\.said)).map(\.word))
        #expect(said == goldenWords, "\(said.symmetricDifference(goldenWords))")
    }

    @Test("a state holds what the list says of it", .enabled(if: GoldenLives.areThere), arguments: names)
    func state(_ name: String) async throws {
        let list = try GoldenList.read()
        let state = try #require(list.states.first { $0.name == name })
        let athlete = try #require(list.athletes[state.athlete])
        let database = try await GoldenLives.shared.database(of: athlete, for: name)
        defer { try? FileManager.default.removeItem(at: database) }
        let held = try await holds(state, database)
        for (field, wanted) in state.shows {
            let shown = try #require(held[field], "\(name): nobody knows \(field)")
            #expect(shown == asOnThisPhone(field, wanted), "\(name): \(field)")
        }
    }

    @Test("what is not in the format is refused, and where it stands is said")
    func refused() throws {
        let state = """
            {"name": "a", "screen": "TODAY", "athlete": "new", "at": "2026-03-16T07:30:00+01:00", "shows": {}}
            """
        let list = { (state: String) in Data(#"{"athletes": {"new": {}}, "states": [\#(state)]}"#.utf8) }
        #expect(try GoldenList(list(state)).states.count == 1)
        let wrong = [
            (state.replacingOccurrences(of: "\"a\"", with: #""a", "colour": "red""#), "colour"),
            (state.replacingOccurrences(of: "\"a\"", with: #""a", "given": [{"hope": {}}]"#), "hope"),
            (
                state.replacingOccurrences(of: "\"a\"", with: #""a", "does": [{"feel": "GREAT", "reach": "ALL"}]"#),
                "one word"
            ),
            (state.replacingOccurrences(of: "\"a\"", with: #""a", "pictures": ["SEPIA"]"#), "pictures"),
            (state.replacingOccurrences(of: "TODAY", with: "TOMORROW"), "screen"),
            (state.replacingOccurrences(of: "\"new\"", with: "\"nobody\""), "nobody"),
            (state.replacingOccurrences(of: "+01:00", with: ""), "at"), ("\(state), \(state)", "twice"),
        ]
        for (text, named) in wrong {
            do {
                _ = try GoldenList(list(text))
                Issue.record("in the format: \(text)")
            } catch let error as NotInTheFormat {
                #expect(error.description.contains(named), "\(error)")
            }
        }
    }

    private func holds(_ state: GoldenState, _ database: URL) async throws -> [String: JSON] {
        if state.screen == .failed { return ["remedy": JSON(named: try trouble(state, database).remedy)] }
        let core = try Engine.open(path: database.path, log: nil)
        let screens = try GoldenScreens(state, core)
        try await screens.open(state)
        let shown = screens.shown(state)
        await screens.close()
        return shown
    }

    /// What is shown where the database of a state cannot be opened.
    private func trouble(_ state: GoldenState, _ database: URL) throws -> Trouble {
        let bad = try state.given.compactMap { try $0.fields.choice("database", GoldenDatabase.self) }.first
        guard bad == .newer else { throw NotInTheFormat("\(state.name): what is the matter with the database?") }
        let file = try FileHandle(forUpdating: database)
        // SQLite's header has the number of the schema there, which each version of Ebb knows its own of.
        try file.seek(toOffset: 60)
        try file.write(contentsOf: [0, 0, 0, 99])
        try file.close()
        do {
            _ = try Engine.open(path: database.path, log: nil)
        } catch {
            return Trouble(error)
        }
        throw NotInTheFormat("\(state.name): it opens")
    }

    /// An iPhone does not say what is shared: only whether everything was asked for.
    private func asOnThisPhone(_ field: String, _ wanted: JSON) -> JSON {
        guard field == "shared", case .number(let kinds) = wanted else { return wanted }
        return .flag(kinds > 0)
    }
}
