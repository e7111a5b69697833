import EbbDomain

/// Whether the app is in front, told to the core in the order in which it happens: its file is open while it is, and closed before the
/// system may suspend the process.
@MainActor
final class Front {
    private let opening: Opening
    private let time: any GrantedTime
    /// What was told last.
    private(set) var isInFront = false

    init(_ opening: Opening, time: any GrantedTime) {
        self.opening = opening
        self.time = time
    }

    /// A window came to the front.
    @discardableResult
    func appeared() -> Task<Void, Never> {
        isInFront = true
        return Task { await tell() }
    }

    /// No window is in front any more. The time to close the core's file begins before this returns.
    @discardableResult
    func left() -> Task<Void, Never> {
        isInFront = false
        let end = time.begin("pause")
        return Task {
            await tell()
            end()
        }
    }

    private func tell() async {
        do {
            // Whoever looks needs the core; who has left opens none.
            guard let joined = isInFront ? try await opening.engine() : await opening.opened else { return }
            // It may have changed meanwhile: what holds now is said now.
            if isInFront { joined.lifecycle.appeared() } else { joined.lifecycle.left() }
            try await joined.lifecycle.settle()
        } catch {
            AppLog.failed("lifecycle", error)
        }
    }
}
