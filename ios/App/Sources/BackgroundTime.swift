import Foundation
import UIKit

/// The system's background tasks.
@MainActor
final class BackgroundTime: GrantedTime {
    /// Told on the main thread when the time is up. What it returns is waited for there: when the main thread goes on, the process
    /// may be suspended.
    var onExpiry: (@MainActor @Sendable () -> @Sendable () async -> Void)?

    func begin(_ name: String) -> @MainActor @Sendable () -> Void {
        let task = SystemTask()
        task.id = UIApplication.shared.beginBackgroundTask(withName: name) { [weak self] in
            self?.expired()
            task.end()
        }
        return { task.end() }
    }

    private func expired() {
        guard let last = onExpiry?() else { return }
        let done = DispatchSemaphore(value: 0)
        Task.detached {
            await last()
            done.signal()
        }
        // Nothing in it needs the main thread, and the system ends who takes longer than a few seconds.
        _ = done.wait(timeout: .now() + 3)
    }
}

/// One of them; ended once.
@MainActor
private final class SystemTask {
    var id = UIBackgroundTaskIdentifier.invalid

    func end() {
        guard id != .invalid else { return }
        UIApplication.shared.endBackgroundTask(id)
        id = .invalid
    }
}
