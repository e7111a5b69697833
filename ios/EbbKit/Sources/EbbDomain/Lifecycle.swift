import EbbCore
import Foundation

/// Whether the core's file is open: while the app is in front or works in the background, and never when the system may suspend
/// it. What is wished is taken down at once, in the order in which it happens; what is done about it comes later, one
/// transition at a time, and always towards the last wish. So a pause that comes late cannot strand an app that is back.
public actor Lifecycle {
    private let engine: any EngineProtocol
    private let wishes: Wishes
    private let trouble: @Sendable (any Error) -> Void
    private var isOpen = true
    private var resting: [CheckedContinuation<Void, Never>] = []

    /// For an engine that is open.
    ///
    /// - Parameters:
    ///   - wishes: what was wished of it already, and will be.
    ///   - trouble: told where the core could not be closed after work that succeeded.
    public init(
        engine: any EngineProtocol, wishes: Wishes = Wishes(),
        trouble: @escaping @Sendable (any Error) -> Void = { _ in }
    ) {
        self.engine = engine
        self.wishes = wishes
        self.trouble = trouble
    }

    /// The app comes to the front. To be followed by `settle()`.
    public nonisolated func appeared() { wishes.appeared() }

    /// The app leaves the front. To be followed by `settle()`, inside a background task.
    public nonisolated func left() { wishes.left() }

    /// The background task's time is up: what runs is stopped, nothing of it is written, and the core is closed although there is
    /// work left. Nothing happens to an app in front. To be followed by `settle()`.
    public nonisolated func expired() throws { if wishes.expire() { try engine.interrupt() } }

    /// Opens or closes the core as it is wished now; returns when that is done.
    ///
    /// Throws an `EbbError` where the core cannot be opened or closed; it is as it was then, and the next call tries again.
    public func settle() throws {
        defer { tell() }
        let wished = wishes.open
        guard wished != isOpen else { return }
        if wished { try engine.resume() } else { try engine.pause() }
        isOpen = wished
    }

    /// Opens the core where it is to be open, and closes none: for who is about to ask it something, and may be there before
    /// whoever came to the front has it opened.
    ///
    /// Throws an `EbbError` where it cannot be opened; the next call tries again.
    public func ready() throws { if wishes.open { try settle() } }

    /// Returns when the core is closed, or the app in front again: until then whoever left must not be suspended.
    public func rest() async {
        while isOpen, !wishes.inFront { await withCheckedContinuation { resting.append($0) } }
    }

    /// Does what closes the core's file for good, like erasing everything, and opens it anew where it is to be open.
    ///
    /// Throws what the work throws, and an `EbbError` where the core cannot be opened.
    public func reopen(after work: @Sendable () throws -> Void) throws {
        isOpen = false
        do {
            try work()
        } catch {
            // What the work says is what matters; the next `settle()` tries again.
            try? settle()
            throw error
        }
        try settle()
    }

    private func tell() {
        let told = resting
        resting = []
        for one in told { one.resume() }
    }

    /// Does work that needs the core, be the app in front or not, and closes it afterwards where nobody else needs it.
    ///
    /// Throws an `EbbError` where the core cannot be opened; the work was not done then. One that cannot be closed after it is closed
    /// by the next call, and the work is done all the same.
    public nonisolated func work<Value: Sendable>(_ work: @Sendable () async -> Value) async throws -> Value {
        wishes.begin()
        do {
            try await settle()
        } catch {
            wishes.end()
            throw error
        }
        let value = await work()
        wishes.end()
        do {
            try await settle()
        } catch {
            trouble(error)
        }
        return value
    }
}
