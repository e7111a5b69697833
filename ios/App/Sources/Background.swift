import EbbDomain
import UIKit

/// What happens while no window is open, inside the time that the system gives for it: the core's file is closed when that is over.
@MainActor
final class Background: Sendable {
    private let opening: Opening
    /// Told before the system suspends the process.
    var onExpiry: (@Sendable () -> Void)?

    init(_ opening: Opening) { self.opening = opening }

    /// Takes in what is new, and tells the athlete of the morning where they want that. HealthKit wakes the app for it.
    func read() async {
        await inTime("read") { [opening] in
            do {
                let joined = try await opening.engine()
                try await joined.lifecycle.work {
                    await joined.sync.run()
                    do {
                        try joined.update.run(tell: true)
                    } catch {
                        AppLog.failed("morning", error)
                    }
                }
            } catch {
                AppLog.failed("background", error)
            }
        }
    }

    /// The app is in front: the core is open again.
    func appeared() {
        Task { [opening] in
            guard let lifecycle = await opening.opened?.lifecycle else { return }
            lifecycle.appeared()
            await Background.settle(lifecycle)
        }
    }

    /// The app is not in front any more: the core is closed before the system may suspend the process.
    func left() {
        Task { [opening] in
            guard let lifecycle = await opening.opened?.lifecycle else { return }
            lifecycle.left()
            await inTime("pause") { await Background.settle(lifecycle) }
        }
    }

    private nonisolated static func settle(_ lifecycle: Lifecycle) async {
        do {
            try await lifecycle.settle()
        } catch {
            AppLog.failed("lifecycle", error)
        }
    }

    /// Runs inside a background task.
    private func inTime(_ name: String, _ work: @Sendable () async -> Void) async {
        let task = BackgroundTask(name) { [opening, onExpiry] in
            onExpiry?()
            return {
                guard let lifecycle = await opening.opened?.lifecycle else { return }
                do {
                    try lifecycle.expired()
                    try await lifecycle.settle()
                } catch {
                    AppLog.failed("expiry", error)
                }
            }
        }
        await work()
        task.end()
    }
}
