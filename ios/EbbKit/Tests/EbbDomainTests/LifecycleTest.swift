import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

struct LifecycleTest {
    private let folder: Folder
    private let engine: Engine

    init() throws {
        folder = try Folder()
        // In memory there is no file to close.
        engine = try Engine.open(path: folder.url.appendingPathComponent("ebb.db").path)
    }

    private func isOpen(_ engine: Engine) throws -> Bool {
        do {
            _ = try engine.races()
            return true
        } catch EbbError.Closed {
            return false
        }
    }

    /// What the system says, and who does something about it: as many settle as there were events, each at any time after.
    private enum Step { case appear, leave, settle }

    private func sequences(_ length: Int) -> [[Step]] {
        guard length > 0 else { return [[]] }
        return sequences(length - 1).flatMap { before in [Step.appear, .leave, .settle].map { before + [$0] } }
    }

    @Test("in all 729 orders of appearing, leaving and settling the core is as the last wish has it")
    func everyOrder() async throws {
        for steps in sequences(6) {
            try engine.resume()
            let lifecycle = Lifecycle(engine: engine)
            lifecycle.appeared()
            var inFront = true
            for step in steps {
                switch step {
                case .appear: lifecycle.appeared()
                case .leave: lifecycle.left()
                case .settle:
                    try await lifecycle.settle()
                    #expect(try isOpen(engine) == inFront, "\(steps)")
                }
                if step != .settle { inFront = step == .appear }
            }
            // The last one that was put off.
            try await lifecycle.settle()
            #expect(try isOpen(engine) == inFront, "\(steps)")
        }
    }

    @Test("a hundred who settle at once end where the last wish was, whoever comes last")
    func latePauses() async throws {
        let lifecycle = Lifecycle(engine: engine)
        for round in 0..<20 {
            await withTaskGroup(of: Void.self) { group in
                for event in 0..<5 {
                    if (event + round) % 2 == 0 { lifecycle.left() } else { lifecycle.appeared() }
                    group.addTask { try? await lifecycle.settle() }
                }
            }
            #expect(try isOpen(engine) == (round % 2 == 1))
        }
    }

    @Test("work in the background opens the core and closes it after the last")
    func work() async throws {
        let lifecycle = Lifecycle(engine: engine)
        lifecycle.left()
        try await lifecycle.settle()
        #expect(try !isOpen(engine))
        let inside = try await lifecycle.work {
            try? await lifecycle.work {}
            return (try? isOpen(engine)) ?? false
        }
        #expect(try inside && !isOpen(engine))
    }

    @Test("an app that leaves while work is under way is closed after it, and one that comes back stays open")
    func workAndLeaving() async throws {
        let lifecycle = Lifecycle(engine: engine)
        lifecycle.appeared()
        try await lifecycle.work {
            lifecycle.left()
            try? await lifecycle.settle()
            #expect((try? isOpen(engine)) == true, "there is work left")
        }
        #expect(try !isOpen(engine))
        try await lifecycle.work {
            lifecycle.appeared()
            try? await lifecycle.settle()
        }
        #expect(try isOpen(engine))
    }

    @Test(
        "when the time is up the core is closed although there is work left, and nothing of an app in front is stopped")
    func expired() async throws {
        let lifecycle = Lifecycle(engine: engine)
        try await lifecycle.work {
            try? lifecycle.expired()
            try? await lifecycle.settle()
            #expect((try? isOpen(engine)) == false)
        }
        #expect(try !isOpen(engine))
        try await lifecycle.work {
            #expect((try? isOpen(engine)) == true, "new work opens it again")
        }
        lifecycle.appeared()
        try await lifecycle.settle()
        try lifecycle.expired()
        try await lifecycle.settle()
        #expect(try isOpen(engine))
    }

    private final class Stuck: Engine, @unchecked Sendable {
        let failure = Box<EbbError?>(nil)

        convenience init(_ engine: Engine) { self.init(unsafeFromHandle: engine.uniffiCloneHandle()) }

        override func pause() throws {
            if let failure = failure.value { throw failure }
            try super.pause()
        }

        override func resume() throws {
            if let failure = failure.value { throw failure }
            try super.resume()
        }
    }

    @Test("a core that cannot be closed or opened is tried again")
    func stuck() async throws {
        let engine = Stuck(engine)
        let lifecycle = Lifecycle(engine: engine)
        for (opening, leaves) in [(false, true), (true, false)] {
            if leaves { lifecycle.left() } else { lifecycle.appeared() }
            engine.failure.value = .Full(message: "no room")
            await #expect(throws: EbbError.self) { try await lifecycle.settle() }
            #expect(try isOpen(engine) != opening)
            engine.failure.value = nil
            try await lifecycle.settle()
            #expect(try isOpen(engine) == opening)
        }
    }

    @Test("work that was done is done, also where the core cannot be closed after it, which is tried again")
    func workAndNoClosing() async throws {
        let engine = Stuck(engine)
        let told = Box(0)
        let lifecycle = Lifecycle(engine: engine) { _ in told.change { $0 += 1 } }
        engine.failure.value = .Full(message: "no room")
        let done = try await lifecycle.work { 7 }
        #expect(done == 7)
        #expect(told.value == 1)
        engine.failure.value = nil
        try await lifecycle.settle()
        #expect(try !isOpen(engine))
    }

    @Test("who has left rests when the last work is done, or when the app is back")
    func rest() async throws {
        let lifecycle = Lifecycle(engine: engine)
        let rested = Box(false)
        let resting = Box<Task<Void, Never>?>(nil)
        try await lifecycle.work {
            lifecycle.left()
            try? await lifecycle.settle()
            resting.value = Task {
                await lifecycle.rest()
                rested.value = true
            }
            for _ in 0..<1000 { await Task.yield() }
            #expect(!rested.value && (try? isOpen(engine)) == true)
        }
        await resting.value?.value
        #expect(try rested.value && !isOpen(engine))
        lifecycle.appeared()
        try await lifecycle.settle()
        await lifecycle.rest()
    }

    @Test("time that is up once the app is back stops nothing, and before there is a core is remembered")
    func expiredBack() {
        let wishes = Wishes()
        wishes.expire()
        #expect(wishes.expiries == 1)
        wishes.appeared()
        #expect(!wishes.expire() && wishes.expiries == 1)
    }

    @Test("what closes the core for good is followed by a new beginning where the app is in front")
    func reopened() async throws {
        let lifecycle = Lifecycle(engine: engine)
        lifecycle.appeared()
        try await lifecycle.reopen { try engine.eraseAll() }
        #expect(try isOpen(engine))
        lifecycle.left()
        try await lifecycle.reopen { try engine.eraseAll() }
        #expect(try !isOpen(engine))
        await #expect(throws: CancellationError.self) { try await lifecycle.reopen { throw CancellationError() } }
    }

    @Test("what blocks is not done on the main thread")
    @MainActor
    func offMain() async throws {
        let screens = try Screens.new()
        let engine = WhereEngine(screens.athlete.core)
        let core = Core(
            engine: engine, clock: screens.core.clock, settings: screens.core.settings, update: screens.core.update,
            lifecycle: screens.core.lifecycle, sync: screens.sync, language: { "en" })
        await SettingsModel(core, history: screens.history).open()
        #expect(engine.onMain.value == [false])
    }

    @Test("work that the core cannot be opened for is not done, and leaves nothing behind")
    func workWithoutACore() async throws {
        let engine = Stuck(engine)
        let lifecycle = Lifecycle(engine: engine)
        lifecycle.left()
        try await lifecycle.settle()
        engine.failure.value = .Busy(message: "busy")
        let done = Box(false)
        await #expect(throws: EbbError.self) { try await lifecycle.work { done.value = true } }
        #expect(!done.value)
        engine.failure.value = nil
        try await lifecycle.settle()
        #expect(try !isOpen(engine))
    }
}

/// A core that knows which thread asked it.
private final class WhereEngine: Engine, @unchecked Sendable {
    let onMain = Box([Bool]())

    convenience init(_ engine: Engine) { self.init(unsafeFromHandle: engine.uniffiCloneHandle()) }

    override func profile() throws -> Profile {
        onMain.change { $0.append(Thread.isMainThread) }
        return try super.profile()
    }
}
