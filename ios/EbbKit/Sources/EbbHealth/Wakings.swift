import Foundation

/// HealthKit's "you have been told", which it wants to hear each time: after three that were not answered it tells no more.
/// Answered once, by whoever comes first, and by being forgotten.
final class Waking: @unchecked Sendable {
    // HealthKit's closure may be called from any thread but is not declared so: it crosses threads in here alone.
    private let lock = NSLock()
    private var answer: (() -> Void)?

    init(_ answer: @escaping () -> Void) { self.answer = answer }

    deinit { done() }

    /// Answers; the second time nothing.
    func done() {
        let answer = lock.withLock {
            defer { self.answer = nil }
            return self.answer
        }
        answer?()
    }
}

/// Several types change at once when a watch comes back: what they bring is read once, and each is answered after a reading that
/// began when it was known.
final class Wakings: Sendable {
    private struct State {
        var waiting: [Waking] = []
        var reading: [Waking] = []
        var work: Task<Void, Never>?
    }

    private let state = Guarded(State())
    private let read: @Sendable () async -> Void

    /// `read` takes in what is new; it says itself what it could not.
    init(read: @escaping @Sendable () async -> Void) { self.read = read }

    /// HealthKit has something new.
    func came(_ waking: Waking) {
        state.with { state in
            state.waiting.append(waking)
            if state.work == nil { state.work = Task { await self.work() } }
        }
    }

    /// The system is about to suspend the process: everything is answered now, and reading goes on another time.
    func expire() {
        let left = state.with { state in
            defer { state = State() }
            return state
        }
        left.work?.cancel()
        for waking in left.waiting + left.reading { waking.done() }
    }

    /// Waits until nothing is being read.
    func rest() async { await state.with(\.work)?.value }

    private func work() async {
        while let taken = next() {
            await read()
            for waking in taken { waking.done() }
        }
    }

    /// Takes what waits; nil where nothing does, and for who was stopped: another may be at work by now.
    private func next() -> [Waking]? {
        state.with { state in
            if Task.isCancelled { return nil }
            state.reading = state.waiting
            state.waiting = []
            if state.reading.isEmpty { state.work = nil }
            return state.reading.isEmpty ? nil : state.reading
        }
    }
}

/// A value behind a lock.
final class Guarded<Value>: @unchecked Sendable {
    private let lock = NSLock()
    private var value: Value

    init(_ value: Value) { self.value = value }

    func with<Result>(_ use: (inout Value) throws -> Result) rethrows -> Result {
        lock.lock()
        defer { lock.unlock() }
        return try use(&value)
    }
}
