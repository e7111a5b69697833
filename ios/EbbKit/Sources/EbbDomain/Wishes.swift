import Foundation

/// What is wished of the core's file, told from any thread at once, and before there is a core.
public final class Wishes: @unchecked Sendable {
    private struct Wish {
        var inFront = false
        var works = 0
        var expired = false
        var expiries = 0
    }

    private let lock = NSLock()
    private var wish = Wish()

    public init() {}

    /// Whether the app is in front.
    public var inFront: Bool { lock.withLock { wish.inFront } }

    /// How often time was up so far: who waited for the core meanwhile has none left.
    public var expiries: Int { lock.withLock { wish.expiries } }

    /// The app comes to the front.
    public func appeared() { lock.withLock { (wish.inFront, wish.expired) = (true, false) } }

    /// The app leaves the front.
    public func left() { lock.withLock { wish.inFront = false } }

    /// A background task's time is up; whether what runs is to be stopped: not that of an app in front.
    @discardableResult
    public func expire() -> Bool {
        lock.withLock {
            wish.expired = !wish.inFront
            if wish.expired { wish.expiries += 1 }
            return wish.expired
        }
    }

    func begin() { lock.withLock { (wish.works, wish.expired) = (wish.works + 1, false) } }

    func end() { lock.withLock { wish.works -= 1 } }

    var open: Bool { lock.withLock { wish.inFront || wish.works > 0 && !wish.expired } }
}
