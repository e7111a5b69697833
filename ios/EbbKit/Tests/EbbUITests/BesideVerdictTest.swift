import EbbCore
import EbbDomain
import EbbLook
import Foundation
import Testing

@testable import EbbUI

/// What Today says beside its verdict.
@MainActor
struct BesideVerdictTest {
    private let words = Words(.en) { $0 }

    @Test("where the app cannot be opened no archive is promised, for nothing there restores one")
    func unopened() {
        for remedy in Remedy.allCases {
            let shown = FailedView(trouble: Trouble(message: "It is damaged.", remedy: remedy)) {}.shown
            #expect(shown.message == "It is damaged." && words.hint(shown.remedy) != "remedy.restore")
            #expect(words.button(shown.remedy) == words.button(remedy))
        }
    }

    private func state(_ situations: Set<Situation>, _ note: SyncNote? = nil) throws -> TodayState {
        var state = TodayState()
        let at = Moment(instant: Date(timeIntervalSince1970: 1_773_640_800), offsetSeconds: 3600)
        state.morning = try Engine.inMemory().morning(at: at)
        (state.situations, state.synced) = (situations, note)
        return state
    }

    @Test("whoever was never asked is told that, with one button, and not that there is no data")
    func notAsked() throws {
        let said = notices(try state([.noPermission, .noData]), words)
        #expect(said.map(\.id) == ["noPermission"])
        #expect(said.first?.way == .share)
    }

    @Test("no data, or not shared: one sentence, one button")
    func noData() throws {
        let said = notices(try state([.noData]), words)
        #expect(said.map(\.text) == ["today.noData"] && said.first?.way == .history)
    }

    @Test("whoever shares only what is recent is told since when")
    func inPart() throws {
        let since = Date(timeIntervalSince1970: 1_773_000_000)
        let note = SyncNote(at: since, ended: .done, sharedSince: [.sleep: since])
        let said = notices(try state([.sharedInPart], note), words)
        #expect(said.map(\.text) == ["today.sharedSince"] && said.first?.way == .history)
    }

    @Test("no plan leads to making one, and a cut says nothing twice")
    func noPlan() throws {
        #expect(notices(try state([.noPlan]), words).first?.way == .makePlan)
        #expect(notices(try state([.cut]), words).isEmpty)
    }

    @Test("whoever is ill, or stopped running, without a plan finds what to do about it on Today")
    func withoutAPlan() async throws {
        let models = try #require(PreviewPhone.models(.nothing))
        await models.checkIn.open()
        models.checkIn.answer { $0.illness = .fever }
        await models.checkIn.save()
        await models.today.open()
        #expect(notices(models.today.state, words).contains { $0.id == "ill" && $0.way == .checkIn })
        await models.back.open()
        models.back.change { $0.cause = .bone }
        await models.back.save()
        await models.today.open()
        #expect(notices(models.today.state, words).contains { $0.id == "returnToRun" && $0.way == .back })
    }

    @Test("a sync that ended on a locked phone says so; one that ended well says nothing")
    func ended() throws {
        let note = { (end: SyncEnd) in SyncNote(at: Date(timeIntervalSince1970: 1_773_640_800), ended: end) }
        #expect(notices(try state([], note(.locked)), words).map(\.text) == ["sync.locked"])
        #expect(notices(try state([], note(.done)), words).isEmpty)
    }

    @Test("every button of a notice does what it says", arguments: Notice.Way.allCases)
    func goes(_ button: Notice.Way) async {
        let (way, phone) = (Way(), PreviewPhone())
        var again = false
        await button.go(way, phone) { again = true }
        let done = (phone.asked, way.place, way.settings, way.plan, way.pages, way.checkIn, again)
        switch button {
        case .share: #expect(done.0)
        case .history: #expect(done.1 == .settings && done.2 == [.history])
        case .makePlan: #expect(done.1 == .plan && done.3 == .goal)
        case .back: #expect(done.4 == [.back])
        case .checkIn: #expect(done.5)
        case .again: #expect(done.6)
        }
    }

    @Test("the next seven days begin with today, and a day on which nothing is planned is a rest")
    func bars() throws {
        let morning = try #require(try state([]).morning)
        let bars = dayBars(morning)
        #expect(bars.map(\.day) == (0..<7).map { morning.day.advanced(by: $0) })
        #expect(bars.allSatisfy { $0.isRest && $0.plannedM == 0 && !$0.isRace })
    }
}
