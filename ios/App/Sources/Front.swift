import EbbDomain

/// Whether the app is in front, told to the core in the order in which it happens: its file is open while it is, and closed before the
/// system may suspend the process.
@MainActor
final class Front {
    private let opening: Opening
    private let time: any GrantedTime
    /// What was told last.
    var isInFront: Bool { opening.wishes.inFront }

    init(_ opening: Opening, time: any GrantedTime) {
        self.opening = opening
        self.time = time
    }

    /// A window came to the front.
    @discardableResult
    func appeared() -> Task<Void, Never> {
        // Before anything is waited for: time that is up now is not that of an app in front.
        opening.wishes.appeared()
        return Task { await tell() }
    }

    /// No window is in front any more. The time to close the core's file begins before this returns, and ends when it is closed,
    /// which others who work on it may put off.
    @discardableResult
    func left() -> Task<Void, Never> {
        opening.wishes.left()
        let end = time.begin("pause")
        return Task {
            await tell()
            await opening.opened?.lifecycle.rest()
            end()
        }
    }

    private func tell() async {
        do {
            // Whoever looks needs the core; who has left opens none.
            guard let joined = isInFront ? try await opening.engine() : await opening.opened else { return }
            // Towards what is wished by then.
            try await joined.lifecycle.settle()
        } catch {
            AppLog.failed("lifecycle", error)
        }
    }
}
