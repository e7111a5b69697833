import EbbLook
import Foundation
import Testing

/// The app's own words: in both languages, all of them, none too many.
struct WordsTest {
    @Test("what stands in English stands in French too, with the same places for values", arguments: Catalog.allCases)
    func languages(_ catalog: Catalog) throws {
        let texts = try catalog.texts()
        #expect(!texts.isEmpty)
        for (key, text) in texts {
            #expect(Set(text.keys) == ["en", "fr"], "\(key)")
            #expect(places(text["en"]) == places(text["fr"]), "\(key)")
            #expect(text.values.allSatisfy { !$0.isEmpty }, "\(key)")
        }
    }

    @Test("every key that the sources name is in the catalog, and no key stands there for nothing")
    func complete() throws {
        var named: Set<String> = []
        for source in try sources() {
            named.formUnion(source.matches(of: /\b(?:words|self)\(\s*"([^"]+)"/).map { String($0.output.1) })
        }
        let kept = try Set(Catalog.screens.texts().keys)
        #expect(named.count > 300)
        #expect(named == kept, "\(named.symmetricDifference(kept).sorted())")
    }

    @Test("words are asked for by their keys alone, so that none can be missed")
    func literal() throws {
        for source in try sources() {
            for call in source.matches(of: /\bwords\(([^")\n])/) where call.output.1 != "_" {
                Issue.record("\(source[call.range.lowerBound...].prefix(60))")
            }
        }
    }

    @Test("the intents' words are there, and no other")
    func intents() throws {
        var named: Set<String> = []
        for source in try sources() {
            named.formUnion(
                source.matches(of: /LocalizedStringResource\("([^"]+)", table: "Intents"\)/).map { String($0.output.1) }
            )
        }
        let kept = try Set(Catalog.intents.texts().keys)
        #expect(named == kept, "\(named.symmetricDifference(kept).sorted())")
    }

    @Test("as many values are given as a text has places for")
    func given() throws {
        let texts = try Catalog.screens.texts()
        for source in try sources() {
            for call in source.matches(of: /\b(?:words|self)\("([^"]+)"\)/) {
                #expect(places(texts[String(call.output.1)]?["en"]).isEmpty, "\(call.output.1)")
            }
        }
    }

    @Test("nobody is shouted at, praised or scolded, and nothing is diagnosed", arguments: Catalog.allCases)
    func calm(_ catalog: Catalog) throws {
        let never =
            /(?i)well done|great job|bravo|oops|sorry|désolé|diagnos|healthy|congrat|félicit|streak|lazy|should have/
        for (key, text) in try catalog.texts() {
            for words in text.values {
                #expect(!words.contains("!") && words.firstMatch(of: never) == nil, "\(key)")
            }
        }
    }

    @Test("French has its own spaces and apostrophes, English its own too", arguments: Catalog.allCases)
    func typography(_ catalog: Catalog) throws {
        for (key, text) in try catalog.texts() {
            #expect(text.values.allSatisfy { !$0.contains("'") && !$0.contains("...") }, "\(key)")
            #expect(text["fr"]?.firstMatch(of: /[^\x{A0}\x{202F}][?;:»]|«[^\x{A0}\x{202F}]/) == nil, "\(key)")
        }
    }

    @Test("a colon between a name and its value is the language's own, and no screen writes one of its own")
    func colons() throws {
        #expect(Words(.en).labelled("Days", "3") == "Days: 3" && Words(.fr).labelled("Jours", "3") == "Jours\u{A0}: 3")
        for source in try sources() {
            for call in source.matches(of: /\): \\\(/) {
                Issue.record("\(source[..<call.range.upperBound].suffix(80))")
            }
        }
    }

    @Test("who shares nothing is not told that they refused: the phone does not say")
    func unknown() throws {
        let text = try #require(try Catalog.screens.texts()["today.noData"])
        #expect(text["en"]?.hasPrefix("There is no data, or it is not shared") == true)
        #expect(text["fr"]?.hasPrefix("Il n’y a pas de données, ou elles ne sont pas partagées") == true)
        for key in ["today.noData", "health.noData"] {
            let text = try #require(try Catalog.screens.texts()[key])
            #expect(text["en"]?.contains("under your picture, Privacy, Apps, Ebb.") == true, "\(key)")
            #expect(text["fr"]?.contains("sous votre photo, Confidentialité, Apps, Ebb.") == true, "\(key)")
        }
        for (key, text) in try Catalog.screens.texts() where key.hasPrefix("today.no") || key.hasPrefix("health.") {
            #expect(text.values.allSatisfy { $0.firstMatch(of: /(?i)denied|refus/) == nil }, "\(key)")
        }
    }

    @Test("the words of verdicts are the core's own")
    func tiers() throws {
        let texts = try Catalog.screens.texts()
        let golden = checkout.appendingPathComponent("core/engine/snapshot/golden")
        let names = ["ready", "watch", "hold", "ease", "cut", "deep-cut"]
        for name in names {
            for language in Words.Language.allCases {
                let file = golden.appendingPathComponent("\(name).\(language).snapshot.json")
                let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
                let key = "tier.\(name == "deep-cut" ? "deepCut" : name)"
                #expect(texts[key]?[language.rawValue] == json?["word"] as? String, "\(key)")
            }
        }
    }

    @Test("words of one language are the same words, so that nothing is drawn anew for them")
    func same() {
        #expect(Words(.en) == Words(tag: "en-GB") && Words(.en) != Words(.fr))
        #expect(Words(.en, phone: Locale(identifier: "en_US")) != Words(.en, phone: Locale(identifier: "en_GB")))
    }

    @Test("dates are in the athlete's language and as the phone's region has them")
    func region() {
        let phone = Locale(identifier: "de_CH")
        #expect(
            Words(.fr, phone: phone).locale.region == "CH"
                && Words(.fr, phone: phone).locale.language.languageCode == "fr")
        #expect(
            Words(.en, phone: phone).locale.region == "CH"
                && Words(.en, phone: phone).locale.language.languageCode == "en")
        let own = Locale(identifier: "en_GB")
        #expect(Words(.en, phone: own).locale == own)
    }

    @Test("values stand in their places, and an unknown key is seen")
    func filled() {
        let words = Words(.en) { ["a": "%2$@ of %1$@"][$0] }
        #expect(words("a", "7", "3") == "3 of 7")
        #expect(words("nothing") == "nothing")
        #expect(Words(tag: "fr-CA").language == .fr)
        #expect(Words(tag: "FR_fr").language == .fr)
        #expect(Words(tag: "de-DE").language == .en)
    }

    private func places(_ text: String?) -> [String] {
        (text ?? "").matches(of: /%\d\$@/).map { String($0.output) }.sorted()
    }

    /// The sources that have words.
    private func sources() throws -> [String] {
        let folder = checkout.appendingPathComponent("ios/EbbKit/Sources")
        return try ["EbbDraw", "EbbGlance", "EbbIntents", "EbbUI", "EbbWidget"].flatMap { module in
            try FileManager.default.subpathsOfDirectory(atPath: folder.appendingPathComponent(module).path)
                .filter { $0.hasSuffix(".swift") }
                .map { try String(contentsOf: folder.appendingPathComponent("\(module)/\($0)"), encoding: .utf8) }
        }
    }
}

/// The string catalogs.
enum Catalog: String, CaseIterable {
    case screens = "ios/EbbKit/Sources/EbbLook/Resources/Localizable.xcstrings"
    case intents = "ios/Shared/Intents.xcstrings"

    /// Each key's text in each language.
    func texts() throws -> [String: [String: String]] {
        let data = try Data(contentsOf: checkout.appendingPathComponent(rawValue))
        return try JSONDecoder().decode(File.self, from: data).strings.mapValues {
            $0.localizations.mapValues(\.stringUnit.value)
        }
    }

    private struct File: Decodable {
        struct Entry: Decodable { let localizations: [String: Localization] }
        struct Localization: Decodable { let stringUnit: Unit }
        struct Unit: Decodable { let value: String }
        let strings: [String: Entry]
    }
}
