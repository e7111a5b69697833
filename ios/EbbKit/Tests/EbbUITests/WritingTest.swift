import EbbCore
import EbbDomain
import EbbLook
import Foundation
import Testing

@testable import EbbUI

/// What a screen writes itself, and what it understands of what is typed.
struct WritingTest {
    private let km = Measures(.en, .km)
    private let words = Words(.en) { ["step.pace": "%1$@–%2$@ per %3$@"][$0] }

    @Test("a step is written with its times, its length and its target")
    func steps() {
        let step = { (extent: Extent, repeats: Int64, pace: Span?, bpm: Span?) in
            Step(what: .work, repeats: repeats, intensity: .easy, extent: extent, paceSPerKm: pace, heartRateBpm: bpm)
        }
        let eight = step(.metres(metres: 800), 6, Span(from: 240, to: 245), nil)
        #expect(words.length(eight, km) == "6 × 800\u{A0}m")
        #expect(words.target(eight, km) == "4:00–4:05 per km")
        #expect(words.target(eight, Measures(.en, .mi)) == "6:26–6:34 per mi")
        let long = step(.seconds(seconds: 3600), 1, nil, Span(from: 120, to: 142))
        #expect(words.length(long, km) == "1\u{A0}h")
        #expect(words.target(long, km) == "120–142\u{A0}bpm")
        #expect(words.length(step(.seconds(seconds: 45), 1, nil, nil), km) == "45\u{A0}s")
    }

    @Test("a number is read with either mark; what is none, or too large for anything, is not")
    func numbers() {
        #expect(Typed("", typedNumber) == .nothing && Typed(" 7,5 ", typedNumber) == .value(7.5))
        for text in ["nan", "inf", "1e99", "forty", "4:35"] { #expect(Typed(text, typedNumber) == .unreadable) }
        #expect(Typed("1990", typedWhole) == .value(1990))
        for text in ["99999999999", "nan", "-inf", "1990.5"] { #expect(Typed(text, typedWhole) == .unreadable) }
    }

    @Test("a pace is minutes and seconds for the athlete's unit, and comes back as it was typed")
    func pace() {
        #expect(km.typedPace("4:35") == 275)
        let miles = Measures(.en, .mi)
        for text in ["4:05", "7:22", "12:59"] {
            for measures in [km, miles] {
                #expect(measures.typedPace(text).map { measures.pace($0) } == text)
            }
        }
        for text in ["4.35", "4:60", "4", ":35", "4:", "-4:10", "4:5:1"] {
            #expect(km.typedPace(text) == nil, "\(text)")
        }
    }

    @Test("in the first run the language that is said there holds at once, and afterwards that of the settings")
    @MainActor func language() async throws {
        let models = try #require(PreviewPhone.models(.nothing, isNew: true))
        await models.onboarding.open()
        await models.settings.open()
        await models.onboarding.change { ($0.language, $0.units) = (.fr, .mi) }
        #expect(models.profile?.language == .fr && models.profile?.units == .mi)
        models.onboarding.skip()
        await models.settings.open()
        #expect(models.profile?.language == .fr && models.profile?.units == .mi)
        await models.settings.change { $0.language = .en }
        #expect(models.profile?.language == .en)
    }

    @Test("settings are found by what is in them, whatever the accents and capitals")
    func search() {
        let french = Words(.fr) {
            ["settings.holds.history": "import zip passé", "settings.about": "À propos d’Ebb"][$0]
        }
        #expect(found("", french) == SettingsGroup.allCases)
        #expect(found("PASSE", french) == [.history])
        #expect(found("a propos", french) == [.about])
        #expect(found("nothing of the kind", french).isEmpty)
    }

    @Test("whoever is injured finds the way back in Settings and in Plan, and from there the runs to rate")
    @MainActor func injured() throws {
        #expect(found("", inEnglish()).contains(.back))
        for search in ["injury", "bone", "pause"] { #expect(found(search, inEnglish()).contains(.back), "\(search)") }
        for search in ["blessure", "os", "reprise"] {
            #expect(found(search, inCatalog(.fr)).contains(.back), "\(search)")
        }
        let list = checkout.appendingPathComponent("ios/EbbKit/Sources/EbbUI/Plan/PlanList.swift")
        // Indented as what stands in the list without a condition.
        let row = "\n                Label(words(\"return.title\")"
        #expect(try String(contentsOf: list, encoding: .utf8).contains(row))
        let way = Way()
        (way.place, way.settings) = (.settings, [.back])
        way.rate()
        #expect(way.place == .today && way.pages == [.afterRun])
    }

    @Test("Apple's own records go by a name that the athlete knows, other apps by theirs")
    func apps() {
        #expect(appName("com.apple.health") == "Apple Health" && appName("Ring") == "Ring")
    }

    @Test("days are written in the language of the athlete, and are the days they are wherever the phone is")
    func days() throws {
        let day = try #require(LocalDay("2026-03-17"))
        #expect(Words(.en) { _ in nil }.weekday(day) == "Tue")
        #expect(Words(.fr) { _ in nil }.weekday(day) == "mar.")
        #expect(LocalDay(at: day.noon) == day)
    }

    @Test("a clock of 24 hours stays one when the athlete's language is not the phone's")
    func clock() {
        let moment = Moment(instant: Date(timeIntervalSince1970: 1_773_669_600), offsetSeconds: 3600)
        let words = { (language: Words.Language, phone: String) in
            Words(language, phone: Locale(identifier: phone)) { _ in nil }
        }
        #expect(words(.en, "fr_FR").time(moment) == "15:00")
        #expect(words(.fr, "fr_FR").time(moment) == "15:00")
        #expect(words(.en, "en_US").time(moment).hasPrefix("3:00"))
    }

    @Test("who asks for ratings says of how many runs, and of one that it is one")
    func ratings() {
        #expect(inEnglish().ask(runs: 1).contains("last run?"))
        #expect(inEnglish().ask(runs: 3).contains("last 3 runs?"))
        #expect(inCatalog(.fr).ask(runs: 3).contains("3 dernières sorties"))
    }

    @Test("what an import has come to is said, and its part is known where its size is")
    func imports() {
        #expect(words.line(.idle) == nil)
        #expect(words.line(.failed(message: "No export.", again: false)) == "No export.")
        #expect(ImportState.running(.reading, doneBytes: 5, totalBytes: 20).part == 0.25)
        #expect(ImportState.running(.reading, doneBytes: 5, totalBytes: 0).part == nil)
        #expect(ImportState.fetching.isGoing && !ImportState.stopped.isGoing)
    }
}
