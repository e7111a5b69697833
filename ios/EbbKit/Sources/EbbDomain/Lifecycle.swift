import EbbCore
import Foundation

/// Whether the core's file is open: while the app is in front or works in the background, and never when the system may suspend
/// it. What is wished is taken down at once, in the order in which it happens; what is done about it comes later, one
/// transition at a time, and always towards the last wish. So a pause that comes late cannot strand an app that is back.
public actor Lifecycle {
    private let engine: any EngineProtocol
    private let wishes = Wishes()
    private var isOpen = true

    /// For an engine that is open.
    public init(engine: any EngineProtocol) { self.engine = engine }

    /// The app comes to the front. To be followed by `settle()`.
    public nonisolated func appeared() {
        wishes.change {
            $0.inFront = true
            $0.expired = false
        }
    }

    /// The app leaves the front. To be followed by `settle()`, inside a background task.
    public nonisolated func left() { wishes.change { $0.inFront = false } }

    /// The background task's time is up: what runs is stopped, nothing of it is written, and the core is closed although there is
    /// work left. To be followed by `settle()`.
    public nonisolated func expired() throws {
        let stop = wishes.change {
            $0.expired = !$0.inFront
            return $0.expired
        }
        if stop { try engine.interrupt() }
    }

    /// Opens or closes the core as it is wished now; returns when that is done.
    ///
    /// Throws an `EbbError` where the core cannot be opened or closed; it is as it was then, and the next call tries again.
    public func settle() throws {
        let wished = wishes.open
        guard wished != isOpen else { return }
        if wished { try engine.resume() } else { try engine.pause() }
        isOpen = wished
    }

    /// Does work that needs the core, be the app in front or not, and closes it afterwards where nobody else needs it.
    ///
    /// Throws an `EbbError` where the core cannot be opened; the work was not done then.
    public nonisolated func work<Value: Sendable>(_ work: @Sendable () async -> Value) async throws -> Value {
        wishes.change {
            $0.works += 1
            $0.expired = false
        }
        do {
            try await settle()
        } catch {
            wishes.change { $0.works -= 1 }
            throw error
        }
        let value = await work()
        wishes.change { $0.works -= 1 }
        try await settle()
        return value
    }
}

/// What is wished of the core, from any thread.
private final class Wishes: @unchecked Sendable {
    struct Wish {
        var inFront = false
        var works = 0
        var expired = false
    }

    private let lock = NSLock()
    private var wish = Wish()

    var open: Bool { lock.withLock { wish.inFront || wish.works > 0 && !wish.expired } }

    @discardableResult
    func change<Value>(_ body: (inout Wish) -> Value) -> Value { lock.withLock { body(&wish) } }
}
