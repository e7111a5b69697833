import EbbDomain
import Foundation
import Testing

@testable import EbbHealth

/// HealthKit hears an answer each time, whatever happens.
struct WakingsTest {
    private let answers = Guarded(0)

    private func waking() -> Waking { Waking { [answers] in answers.with { $0 += 1 } } }

    @Test("what came is read and answered")
    func whatCameIsReadAndAnswered() async {
        let readings = Guarded(0)
        let wakings = Wakings { readings.with { $0 += 1 } }
        wakings.came(waking())
        await wakings.rest()
        #expect(readings.with { $0 } == 1)
        #expect(answers.with { $0 } == 1)
    }

    @Test("an answer is given once")
    func anAnswerIsGivenOnce() {
        let waking = waking()
        waking.done()
        waking.done()
        #expect(answers.with { $0 } == 1)
    }

    @Test("an observer that is told of an error says so and is answered")
    func anErrorIsSaidAndAnswered() async {
        let said = Guarded([HealthError]())
        let wakings = Wakings {}
        told(waking(), HealthError.locked, wakings) { error in said.with { $0.append(error) } }
        #expect(said.with { $0 } == [.locked] && answers.with { $0 } == 1)
        told(waking(), nil, wakings) { _ in said.with { $0.append(.unavailable) } }
        await wakings.rest()
        #expect(said.with { $0.count } == 1 && answers.with { $0 } == 2)
    }

    @Test("what is forgotten is answered too")
    func whatIsForgottenIsAnsweredToo() {
        do { _ = waking() }
        #expect(answers.with { $0 } == 1)
    }

    @Test("what comes during a reading is read once")
    func whatComesDuringAReadingIsReadOnce() async {
        let gate = Gate()
        let readings = Guarded(0)
        let wakings = Wakings {
            readings.with { $0 += 1 }
            await gate.pass()
        }
        wakings.came(waking())
        await gate.reached(1)
        for _ in 0..<4 { wakings.came(waking()) }
        #expect(answers.with { $0 } == 0)
        gate.open()
        await wakings.rest()
        #expect(readings.with { $0 } == 2)
        #expect(answers.with { $0 } == 5)
    }

    @Test("before the process is suspended everything is answered")
    func beforeTheProcessIsSuspendedEverythingIsAnswered() async {
        let gate = Gate()
        let end = Gate()
        let stopped = Guarded(false)
        let wakings = Wakings {
            await gate.pass()
            stopped.with { $0 = Task.isCancelled }
            await end.pass()
        }
        wakings.came(waking())
        await gate.reached(1)
        wakings.came(waking())
        wakings.expire()
        #expect(answers.with { $0 } == 2)
        gate.open()
        await end.reached(1)
        end.open()
        #expect(stopped.with { $0 })
        #expect(answers.with { $0 } == 2)
    }

    @Test("after a suspension it goes on")
    func afterASuspensionItGoesOn() async {
        let gate = Gate()
        let wakings = Wakings { await gate.pass() }
        wakings.came(waking())
        await gate.reached(1)
        wakings.expire()
        wakings.came(waking())
        await gate.reached(2)
        gate.open()
        await wakings.rest()
        #expect(answers.with { $0 } == 2)
    }
}

/// Holds who comes until it is opened, and says how many came.
private final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var came = 0
        var held: [CheckedContinuation<Void, Never>] = []
        var watching: [(count: Int, told: CheckedContinuation<Void, Never>)] = []
    }

    private let state = Guarded(State())

    func pass() async {
        await withCheckedContinuation { held in
            let (free, told) = state.with { state in
                state.came += 1
                let told = state.watching.filter { $0.count <= state.came }
                state.watching.removeAll { $0.count <= state.came }
                if !state.isOpen { state.held.append(held) }
                return (state.isOpen, told)
            }
            for watcher in told { watcher.told.resume() }
            if free { held.resume() }
        }
    }

    func reached(_ count: Int) async {
        await withCheckedContinuation { told in
            let there = state.with { state in
                if state.came < count { state.watching.append((count, told)) }
                return state.came >= count
            }
            if there { told.resume() }
        }
    }

    func open() {
        let held = state.with { state in
            defer { state.held = [] }
            state.isOpen = true
            return state.held
        }
        for waiting in held { waiting.resume() }
    }
}
