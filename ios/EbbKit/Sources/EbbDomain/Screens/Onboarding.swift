import EbbCore

/// The steps of the first run, in order; every one can be skipped. `done` is none any more: the app is entered.
public enum OnboardingStep: Int, CaseIterable, Sendable {
    case welcome, privacy, permissions, history, profile, goal, ready, done
}

/// The first run.
public struct OnboardingState: ScreenState {
    /// Where it is.
    public var step = OnboardingStep.welcome
    /// Everything was asked for: the system's sheet would show nothing new. What was answered the phone does not say. None until
    /// it is known, or where the health data does not answer.
    public var asked: Bool?
    /// There is no health data on this device, or it does not answer.
    public var unavailable = false
    /// The first sync is under way, be it that nothing is reported of it yet.
    public var reading = false
    /// The sync under way.
    public var syncing: SyncProgress?
    /// How the first sync ended.
    public var result: SyncResult?
    /// How an import is going.
    public var importing = ImportState.idle
    /// An archive is being fetched or read: no step is left meanwhile.
    public var restoring = false
    /// Who runs.
    public var profile: Profile?
    /// This phone's day; none until it was read.
    public var today: LocalDay?
    public var trouble: Trouble?

    public init() {}
}

/// The first run: what Ebb is, what it may read, what lies before, who runs.
public final class OnboardingModel: ScreenModel<OnboardingState> {
    private let reader: any HealthReader
    private let sync: Sync
    private let history: HistoryImport
    private var reading: Task<Void, Never>?

    public init(_ core: Core, reader: any HealthReader, sync: Sync, history: HistoryImport) {
        (self.reader, self.sync, self.history) = (reader, sync, history)
        var first = OnboardingState()
        if core.settings.onboarded { first.step = .done }
        super.init(first, core)
        follow(sync.progress) { $0.syncing = $1 }
        follow(history.state) { $0.importing = $1 }
    }

    /// The screen is shown, or comes back from the system's sheet.
    public func open() async {
        await work {
            state.profile = try await ask { try $0.engine.profile() }
            state.today = core.now.day
            do {
                state.asked = try await reader.asked()
                state.unavailable = false
            } catch {
                // The phone's health data, no error of the core.
                (state.asked, state.unavailable) = (nil, true)
            }
        }
    }

    /// On from the step that is seen to the next one; who presses twice still goes one step. The first sync begins as soon as there
    /// may be something to read.
    public func next(from seen: OnboardingStep) async {
        guard state.step == seen, !state.restoring else { return }
        await work {
            let step = OnboardingStep(rawValue: state.step.rawValue + 1) ?? .done
            state.step = step
            if step == .done { core.settings.onboarded = true }
        }
        guard state.step == .history, state.asked == true else { return }
        let first = Task { await work { try await firstSync() } }
        reading = first
        await first.value
    }

    /// Stops the first sync: what it has read stays, and the next one goes on from there.
    public func stopSync() { reading?.cancel() }

    /// Back by one step.
    public func back() {
        guard !state.restoring else { return }
        state.step = OnboardingStep(rawValue: state.step.rawValue - 1) ?? .welcome
    }

    /// Straight to the end.
    public func skip() {
        core.settings.onboarded = true
        state.step = .done
    }

    /// Imports a file that was picked, for what the phone does not show.
    ///
    /// - Parameter zone: where the athlete lives, like `Europe/Paris`.
    public func importHistory(_ file: any PickedFile, zone: String) async {
        await work {
            if await history.run(file, zone: zone) { try await ask { _ = try $0.update.run() } }
        }
    }

    /// Stops the import; nothing of it is kept.
    public func stopImport() { history.stop() }

    /// Puts an archive of another phone's in the place of everything, and judges the morning by it.
    ///
    /// - Parameter fetch: gives the archive's path; none where it cannot be fetched.
    /// - Returns: whether it could be fetched. What the core says against it is the trouble.
    public func restore(_ fetch: () async -> String?) async -> Bool {
        state.restoring = true
        defer { state.restoring = false }
        guard let path = await fetch() else { return false }
        await work {
            try await core.replace(with: path)
            state.profile = try await ask { core in
                try core.update.run()
                return try core.engine.profile()
            }
        }
        return true
    }

    /// Changes the profile; it holds at once.
    public func change(_ change: @escaping @Sendable (inout Profile) -> Void) async {
        await work {
            state.profile = try await ask { core in
                var profile = try core.engine.profile()
                change(&profile)
                try core.engine.setProfile(profile: profile, at: core.now)
                return profile
            }
        }
    }

    private func firstSync() async throws {
        (state.reading, state.result) = (true, nil)
        let result = await sync.run()
        (state.reading, state.result) = (false, result)
        try await ask { _ = try $0.update.run() }
    }
}
