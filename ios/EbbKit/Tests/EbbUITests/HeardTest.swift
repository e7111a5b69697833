import EbbCore
import EbbDomain
import EbbLook
import Foundation
import Testing

@testable import EbbUI

/// What is heard, and what is laid out for who sees little. Of a phone after a bad week.
@MainActor
struct HeardTest {
    private let words = inEnglish()
    private let km = Measures(.en, .km)

    private func morning() async throws -> Morning {
        let models = try #require(PreviewPhone.models(.aBadWeek))
        await models.today.open()
        return try #require(models.today.state.morning)
    }

    @Test("a signal is heard with its value, its normal range and on which side it lies")
    func signals() async throws {
        let signals = try await morning().text.signals
        #expect(signals.map(\.metric) == [.restingHeartRate, .hrv, .sleep])
        for signal in signals where signal.metric != .sleep {
            let heard = words.spoken(signal)
            let (mean, normal) = (try #require(signal.mean), try #require(signal.normal))
            #expect(heard.hasPrefix("\(signal.name): \(mean), normal \(normal), \(signal.state). "), "\(heard)")
            #expect(signal.state.hasSuffix(signal.metric == .hrv ? "below" : "above"), "\(signal.state)")
            #expect(heard.hasSuffix(signal.sentence))
        }
    }

    @Test("a verdict is heard with its number, and with that there is none")
    func verdict() async throws {
        let text = try await morning().text
        let score = try #require(text.page.score)
        #expect(words.spoken(text) == "\(text.tierAndDay). Readiness \(score). \(text.headline)")
        #expect(text.cutDay.map { text.tierAndDay == "\(text.tier) · \($0)" } ?? (text.tierAndDay == text.tier))
        let models = try #require(PreviewPhone.models(.nothing))
        await models.today.open()
        let none = try #require(models.today.state.morning?.text)
        #expect(words.spoken(none).contains("No readiness number yet"))
    }

    @Test("a session is heard as what it is, and then as what it was")
    func sessions() async throws {
        let rows = try await morning().text.plan
        let changed = try #require(rows.first { $0.after != nil })
        let now = try #require(changed.after)
        #expect(words.spoken(changed).hasPrefix("\(now), instead of \(changed.before)"))
        let same = try #require(rows.first { $0.after == nil })
        #expect(words.spoken(same).hasPrefix(same.before) && !words.spoken(same).contains("instead"))
    }

    @Test("a day of the week is heard with what is left of it and what was planned")
    func days() async throws {
        for bar in dayBars(try await morning()) {
            let heard = words.spoken(bar, km)
            #expect(heard.hasPrefix("\(words.date(bar.day)): "))
            #expect(heard.contains(bar.isRest ? "rest" : km.distanceWithUnit(bar.leftM)))
            #expect(heard.contains("instead of") == (bar.leftM != bar.plannedM))
        }
    }

    @Test("the largest letters stand under one another, and so does what belongs to them")
    func arrangement() {
        #expect(Arrangement(isLarge: true) == .column && Arrangement(isLarge: false) == .rowWhereItFits)
    }

    @Test("nothing that is written is held to a number of lines or made smaller to fit")
    func whole() throws {
        let held = /\b(?:lineLimit|minimumScaleFactor|truncationMode|allowsTightening|fixedSize)\b/
        let fixed = /dynamicTypeSize\(|\.system\(size:/
        for folder in ["EbbUI", "EbbDraw", "EbbWidget"] {
            let read = try sources(folder)
            #expect(!read.isEmpty)
            for (file, source) in read where file != "Frame/Previews.swift" {
                #expect(source.firstMatch(of: held) == nil, "\(file)")
                // The tide's number belongs to its picture and is as large as that.
                #expect(file == "Tide.swift" || source.firstMatch(of: fixed) == nil, "\(file)")
            }
        }
    }

    @Test("Why has columns on a wide screen alone, and only while nothing lies above it")
    func columns() {
        let day = LocalDay(number: 20_000)
        #expect([Page.why].inColumns(isWide: true) == .why && [Page.why].inColumns(isWide: false) == nil)
        #expect([Page.past(day)].inColumns(isWide: true) == .past(day))
        #expect([Page.why, .week].inColumns(isWide: true) == nil && [Page]().inColumns(isWide: true) == nil)
    }

    @Test("nothing moves and nothing is seen through unless the phone was asked whether it may")
    func calm() throws {
        let moves =
            /\b(?:withAnimation|animation|transition|matchedGeometryEffect|TimelineView|PhaseAnimator|phaseAnimator)\b/
        let moreMoves =
            /\b(?:keyframeAnimator|KeyframeAnimator|symbolEffect|contentTransition|scrollTransition|withTransaction)\b/
        let through = /\b(?:\w*Material|blur|opacity|visualEffect|glassEffect|UIVisualEffectView)\b/
        var read = 0
        for (file, source) in try sources() {
            let code = source.replacing(/\/\/.*/, with: "")
            read += 1
            if !code.contains("accessibilityReduceMotion") {
                #expect(code.firstMatch(of: moves) == nil && code.firstMatch(of: moreMoves) == nil, "\(file)")
            }
            if !code.contains("accessibilityReduceTransparency") {
                #expect(code.firstMatch(of: through) == nil, "\(file)")
            }
        }
        #expect(read > 80)
    }

    @Test("what is touched is a button, a link or a control, so that it is one for who hears the screen too")
    func touched() throws {
        for (file, source) in try sources() {
            #expect(source.firstMatch(of: /onTapGesture|TapGesture\(|LongPressGesture|\.gesture\(/) == nil, "\(file)")
        }
    }

    private func sources(_ module: String = "EbbUI") throws -> [String: String] {
        let folder = checkout.appendingPathComponent("ios/EbbKit/Sources/\(module)")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try Dictionary(
            uniqueKeysWithValues: files.map {
                ($0, try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
            })
    }
}

/// The words of the string catalog, which Xcode alone compiles into tables.
func inEnglish() -> Words { inCatalog(.en) }

/// Those of a language.
func inCatalog(_ language: Words.Language) -> Words {
    struct File: Decodable {
        struct Entry: Decodable { let localizations: [String: Localization] }
        struct Localization: Decodable { let stringUnit: Unit }
        struct Unit: Decodable { let value: String }
        let strings: [String: Entry]
    }
    let catalog = checkout.appendingPathComponent("ios/EbbKit/Sources/EbbLook/Resources/Localizable.xcstrings")
    let texts = (try? Data(contentsOf: catalog)).flatMap { try? JSONDecoder().decode(File.self, from: $0) }?.strings
    return Words(language) { texts?[$0]?.localizations[language.rawValue]?.stringUnit.value }
}

/// The folder of the checkout.
let checkout = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
