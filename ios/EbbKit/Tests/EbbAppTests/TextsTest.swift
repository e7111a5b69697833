import Foundation
import Testing

@testable import EbbHealth

/// A string catalog: each key's text in each language.
struct Texts {
    let of: [String: [String: String]]

    init(_ path: String) throws {
        let data = try Data(contentsOf: ios.appendingPathComponent(path))
        let catalog = try JSONDecoder().decode(Catalog.self, from: data)
        of = catalog.strings.mapValues { $0.localizations.mapValues(\.stringUnit.value) }
    }

    private struct Catalog: Decodable {
        struct Entry: Decodable { let localizations: [String: Localization] }
        struct Localization: Decodable { let stringUnit: Unit }
        struct Unit: Decodable { let value: String }
        let strings: [String: Entry]
    }
}

/// The shell's own texts: names, states, questions.
struct TextsTest {
    private let catalog = "App/Resources/Localizable.xcstrings"

    @Test("what stands in English stands in French too, with the same places for values")
    func languages() throws {
        let texts = try Texts(catalog).of
        #expect(texts.count > 30)
        for (key, text) in texts {
            #expect(Set(text.keys) == ["en", "fr"], "\(key)")
            #expect(places(text["en"] ?? "") == places(text["fr"] ?? ""), "\(key)")
            #expect(places(key) == places(text["en"] ?? ""), "\(key)")
            #expect(text.values.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("every text that a screen shows is there, and no other")
    func complete() throws {
        var shown = Set(ReadType.allCases.map(\.reason))
        for source in try sources("App/Sources").values {
            for key in source.matches(of: /"([a-z]+\.[a-zA-Z]+(?: \\\([^"]*)?)"/) {
                let text = String(key.output.1)
                if let gap = text.firstIndex(of: " ") {
                    let isText = text.contains("formatted(")
                    shown.insert(text[..<gap] + (isText ? " %@" : " %lld"))
                } else {
                    shown.insert(text)
                }
            }
        }
        // File names and the log's subsystem look like keys.
        shown.subtract(["ebb.db", "snapshot.json", "group.ebb", "ebb.app"])
        let kept = try Set(Texts(catalog).of.keys)
        #expect(shown == kept, "\(shown.symmetricDifference(kept))")
    }

    @Test("nobody is praised, scolded or shouted at, and nothing is diagnosed")
    func calm() throws {
        let never = /(?i)well done|bravo|oops|sorry|désolé|failed|échec|denied|refusé|diagnos|healthy|sain\b/
        for (key, text) in try Texts(catalog).of {
            for words in text.values {
                #expect(!words.contains("!") && words.firstMatch(of: never) == nil, "\(key)")
            }
        }
    }

    @Test("who shares nothing is not told that they refused")
    func unknown() throws {
        let text = try #require(try Texts(catalog).of["access.nothing"])
        #expect(text["en"]?.hasPrefix("No data, or not shared") == true)
        #expect(text["fr"]?.hasPrefix("Pas de données, ou pas partagées") == true)
    }

    @Test("every kind of data says why it is asked for, once")
    func reasons() throws {
        let reasons = HealthKitReader.reasons
        #expect(Set(reasons).count == reasons.count)
        #expect(Set(reasons) == Set(ReadType.allCases.map(\.reason)))
    }

    private func places(_ text: String) -> [String] {
        text.matches(of: /%(?:lld|@)/).map { String($0.output) }.sorted()
    }
}
