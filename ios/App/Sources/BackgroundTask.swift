import Foundation
import UIKit

/// Time that the system gives the process after it left the front.
@MainActor
final class BackgroundTask {
    private var id = UIBackgroundTaskIdentifier.invalid

    /// Begins. `expired` is called on the main thread when the time is up, and what it returns is waited for there, for when it
    /// returns the process may be suspended.
    init(_ name: String, expired: @escaping @MainActor @Sendable () -> @Sendable () async -> Void) {
        id = UIApplication.shared.beginBackgroundTask(withName: name) { [weak self] in
            let last = expired()
            let done = DispatchSemaphore(value: 0)
            Task.detached {
                await last()
                done.signal()
            }
            // Nothing in it needs the main thread. The system ends who takes longer than a few seconds.
            _ = done.wait(timeout: .now() + 3)
            self?.end()
        }
    }

    /// The time is not needed any more; the second call does nothing.
    func end() {
        guard id != .invalid else { return }
        UIApplication.shared.endBackgroundTask(id)
        id = .invalid
    }
}
