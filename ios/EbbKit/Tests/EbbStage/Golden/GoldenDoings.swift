import EbbCore
import EbbDomain
import Foundation

/// What can be the matter with the phone's health data. On an iPhone nobody knows what is refused: who shares nothing is one whom
/// nobody asked yet.
enum GoldenPhone: CaseIterable { case nothingShared, unavailable, reading }

/// What can be the matter with the database.
enum GoldenDatabase: CaseIterable { case newer }

/// What is pressed and typed on a screen that is open.
let goldenDoings: [String: @MainActor (Fields, GoldenScreens) async throws -> Void] = [
    "feel": { step, screens in await screens.checkIn.feel(try step.needed("feel", step.choice("feel"))) },
    "answer": { step, screens in
        let said = try step.inner("answer") { try $0.checkIn() }
        screens.checkIn.answer { $0 = said }
    },
    "tag": { step, screens in
        let said = try step.inner("tag") { try $0.tags() }
        screens.checkIn.tag { $0 = said }
    },
    "propose": { step, screens in await screens.plan.propose(try step.inner("propose") { try $0.goal() }) },
    "check": { step, screens in
        let (file, format) = try step.inner("check") {
            (try $0.needed("file", $0.text("file")), try $0.choice("format", PlanFormat.self))
        }
        let text = try String(contentsOf: GoldenList.folder.appendingPathComponent(file), encoding: .utf8)
        await screens.plan.check(text, format: format)
    },
    "reach": { step, screens in await screens.trends.show(try step.needed("reach", step.choice("reach"))) },
    "unfold": { step, screens in
        for place in try step.list("unfold") {
            guard case .number(let place) = place else { throw step.wrong("unfold", "whole numbers") }
            screens.why.toggle(Int(place))
        }
    },
    "next": { step, screens in
        for _ in 0..<(try step.needed("next", step.whole("next") as Int?)) { await screens.next() }
    },
    "rating": { step, screens in
        let said = try step.inner("rating") { try $0.rating(start: nil) }
        if let effort = said.effort { screens.afterRun.effort(effort) }
        screens.afterRun.rate {
            let start = $0.start
            $0 = said
            $0.start = start
        }
    },
    "draft": { step, screens in
        let said = try step.inner("draft") { try $0.returnRecord() }
        screens.back.change { $0 = said }
    },
    "order": { step, screens in
        let (metric, streams) = try step.inner("order") {
            (try $0.needed("metric", $0.choice("metric", Metric.self)), try $0.texts("streams"))
        }
        await screens.settings.order(metric, streams)
    },
    "measure": { step, screens in
        if try step.flag("measure") == true { await screens.settings.measurePresets() }
    },
    // Which part of a page is unfolded is the page's own business: only a picture shows it.
    "more": { step, _ in _ = try step.flag("more") },
]

/// What can be the matter with the phone, before a screen is opened.
let goldenConditions = ["phone", "database", "notifications"]

/// Every word of the list.
let goldenWords = Set(goldenSayings.keys).union(goldenDoings.keys).union(goldenConditions)

extension Fields {
    func inner<Value>(_ word: String, _ read: (Fields) throws -> Value) throws -> Value {
        try needed(word, fields(word)).read(read)
    }
}
