import Foundation

/// A value that one part of the app says and others watch, from any thread.
public final class Told<Value: Sendable>: @unchecked Sendable {
    private let lock = NSLock()
    private var current: Value
    private var watchers: [UUID: AsyncStream<Void>.Continuation] = [:]

    init(_ first: Value) { current = first }

    /// What was said last.
    public var value: Value { lock.withLock { current } }

    /// What is said now and from now on; who is slow hears the newest.
    public func values() -> AsyncMapSequence<AsyncStream<Void>, Value> {
        let (stream, watcher) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let id = UUID()
        watcher.onTermination = { [weak self] _ in self?.forget(id) }
        lock.withLock { watchers[id] = watcher }
        watcher.yield()
        return stream.map { self.value }
    }

    func say(_ value: Value) {
        let watchers = lock.withLock {
            current = value
            return self.watchers.values
        }
        // Outside the lock, for whoever wakes up may end its stream, which takes it. They look for themselves what was said, so
        // that two who say something at once need not wake them in order.
        for watcher in watchers { watcher.yield() }
    }

    private func forget(_ id: UUID) {
        lock.withLock { _ = watchers.removeValue(forKey: id) }
    }
}
