import Foundation

/// A value that one part of the app says and others watch, from any thread.
public final class Told<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var current: Value
    private var watchers: [UUID: AsyncStream<Value>.Continuation] = [:]

    init(_ first: Value) { current = first }

    /// What was said last.
    public var value: Value { lock.withLock { current } }

    /// What is said now and from now on; who is slow hears the newest.
    public func values() -> AsyncStream<Value> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { watcher in
            let id = UUID()
            watcher.onTermination = { [weak self] _ in
                guard let self else { return }
                self.lock.withLock { self.watchers[id] = nil }
            }
            lock.withLock {
                watchers[id] = watcher
                watcher.yield(current)
            }
        }
    }

    func say(_ value: Value) {
        lock.withLock {
            current = value
            for watcher in watchers.values { watcher.yield(value) }
        }
    }
}
