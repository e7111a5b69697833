import EbbCore
import EbbDomain
import EbbLook
import Foundation
import Testing

@testable import EbbStage
@testable import EbbUI

/// What stands where on Today, in the golden states.
@MainActor
struct TodayCardsTest {
    private nonisolated static let names = ((try? GoldenList.read())?.states ?? [])
        .filter { $0.screen == .today && $0.name != "today-reading" }.map(\.name)

    private func today(_ name: String) async throws -> TodayState {
        let list = try GoldenList.read()
        let state = try #require(list.states.first { $0.name == name })
        let athlete = try #require(list.athletes[state.athlete])
        let database = try await GoldenLives.shared.database(of: athlete, for: name)
        defer { try? FileManager.default.removeItem(at: database) }
        let screens = try GoldenScreens(state, try Engine.open(path: database.path, log: nil))
        try await screens.open(state)
        let shown = screens.today.state
        await screens.close()
        return shown
    }

    @Test("nothing is said twice, and nothing is offered alone that is offered beside a sentence", arguments: names)
    func once(_ name: String) async throws {
        let state = try await today(name)
        let morning = try #require(state.morning)
        let beside = notices(state, inEnglish())
        let said = [morning.reasonOfToday].compactMap { $0 } + beside.compactMap(\.text)
        #expect(Set(said).count == said.count && !said.contains { morning.text.why.contains($0) }, "\(said)")
        let sentences = beside.filter { $0.text != nil }.map(\.way)
        #expect(beside.allSatisfy { $0.text != nil || ($0.way != nil && !sentences.contains($0.way)) })
    }

    @Test("what changes today stands with the verdict that changes it, and else after the signals", arguments: names)
    func order(_ name: String) async throws {
        let state = try await today(name)
        let morning = try #require(state.morning)
        let shown = cards(state, morning)
        #expect(shown.first == .verdict && Set(shown).count == shown.count)
        #expect(shown.contains(.signals) == !state.situations.contains(.noData))
        guard let session = shown.firstIndex(of: .session) else { return }
        if morning.changesToday {
            #expect(session == 1)
        } else if let signals = shown.firstIndex(of: .signals) {
            #expect(session > signals)
        }
    }

    @Test("a plan is offered below what today holds")
    func later() async throws {
        let state = try await today("today-no-plan")
        let shown = cards(state, try #require(state.morning))
        #expect(notices(state, inEnglish()).filter(\.isLater).map(\.way) == [.makePlan])
        #expect(try #require(shown.firstIndex(of: .later)) > (shown.firstIndex(of: .session) ?? 0))
    }
}
