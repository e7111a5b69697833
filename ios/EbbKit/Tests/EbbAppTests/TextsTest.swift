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
        #expect(texts.count == 6)
        for (key, text) in texts {
            #expect(Set(text.keys) == ["en", "fr"], "\(key)")
            #expect(places(text["en"] ?? "") == places(text["fr"] ?? ""), "\(key)")
            #expect(places(key) == places(text["en"] ?? ""), "\(key)")
            #expect(text.values.allSatisfy { !$0.isEmpty })
        }
    }

    @Test("what is left here says why each kind of data is read, and no more: the screens have their own words")
    func complete() throws {
        let shown = Set(ReadType.allCases.map(\.reason))
        #expect(try shown == Set(Texts(catalog).of.keys))
    }

    @Test("whoever checks in by voice is asked a question, and nothing is promised that is not said")
    func asked() throws {
        let words = try Texts("Shared/Intents.xcstrings").of
        let intent = try text("EbbKit/Sources/EbbIntents/CheckInIntent.swift")
        #expect(
            intent.contains(
                #"requestValueDialog: IntentDialog(LocalizedStringResource("feeling.ask", table: "Intents"))"#))
        #expect(words["feeling.ask"]?.values.allSatisfy { $0.hasSuffix("?") } == true)
        let about = try #require(words["intent.readiness.about"])
        #expect(about["en"]?.contains("why") == false && about["fr"]?.contains("pourquoi") == false)
    }

    @Test("the widget has its five sizes, and what is private is marked as that in each")
    func faces() throws {
        let widget = try sources("EbbKit/Sources/EbbWidget")
        let sizes = try #require(
            widget.values.compactMap { $0.firstMatch(of: /supportedFamilies\(\[([^\]]*)\]\)/)?.output.1 }.first)
        #expect(
            Set(sizes.matches(of: /\.(\w+)/).map { String($0.output.1) }) == [
                "systemSmall", "systemMedium", "accessoryCircular", "accessoryRectangular", "accessoryInline",
            ])
        // Every view that writes something of the morning's: a number, a line, a signal, what was said.
        for (file, source) in widget where source.contains("Text(verbatim: face.") || source.contains("signal.") {
            guard !["WhatFits.swift", "MorningView.swift", "MorningWidget.swift"].contains(where: file.hasSuffix) else {
                continue
            }
            #expect(source.contains(".privacySensitive("), "\(file)")
        }
        for (file, source) in widget where source.contains("WhatFits(face: face)") {
            #expect(source.contains(".privacySensitive(face.isPrivate)"), "\(file)")
        }
    }

    @Test("every phrase that Siri is told has the app's name in it, once, in both languages")
    func phrases() throws {
        var said: Set<String> = []
        for call in try text("App/Sources/EbbShortcuts.swift").matches(of: /phrases: \[([^\]]*)\]/) {
            let phrases = call.output.1.matches(of: /"([^"]+)"/).map { String($0.output.1) }
            said.formUnion(
                phrases.map { $0.replacingOccurrences(of: "\\(.applicationName)", with: "${applicationName}") })
        }
        let kept = try Texts("App/Resources/AppShortcuts.xcstrings").of
        #expect(said.count == 6 && said == Set(kept.keys), "\(said.symmetricDifference(kept.keys))")
        for (key, text) in kept {
            #expect(Set(text.keys) == ["en", "fr"] && text["en"] == key)
            #expect(text.values.allSatisfy { $0.components(separatedBy: "${applicationName}").count == 2 }, "\(key)")
        }
    }

    @Test("what Xcode has read of the intents and phrases is looked at once it has built the app")
    func extracted() throws {
        let workflow = try text("../.github/workflows/ios.yml")
        let (build, look) = (
            workflow.range(of: "-scheme Ebb "), workflow.range(of: "tools/ios-products.py target/xcode/")
        )
        #expect(try #require(build).upperBound < #require(look).lowerBound)
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
