import EbbCore

/// What an archive, or erasing, has come to.
public enum Kept: CaseIterable, Sendable {
    case nothing
    /// It is written, and not where it is to be kept yet.
    case written
    case archived
    /// It was written, and could not be put where it was to be kept.
    case lost
    case restored, erased
}

/// Everything that can be set.
public struct SettingsState: ScreenState {
    /// Who runs.
    public var profile: Profile?
    /// This phone's day; none until it was read.
    public var today: LocalDay?
    /// Every stream, by metric, in the order in which they speak.
    public var sources: [SourceStream] = []
    /// The morning's notification is wanted.
    public var notifications = false
    /// The check-in asks about days of a period.
    public var askCycle = false
    /// How the last sync ended.
    public var synced: SyncNote?
    /// What each preset would have cut, in the core's sentences; empty until they were asked for.
    public var budgets: [Preset: [String]] = [:]
    /// They are being asked for.
    public var measuring = false
    /// How an import is going.
    public var importing = ImportState.idle
    /// An archive is being written or read, or everything deleted.
    public var keeping = false
    /// What an archive, or erasing, has come to.
    public var kept = Kept.nothing
    /// What was lost with a damaged database.
    public var salvaged: Salvaged?
    public var trouble: Trouble?

    public init() {}
}

/// The settings.
public final class SettingsModel: ScreenModel<SettingsState> {
    private let history: HistoryImport
    private var replaying: Task<Void, Never>?

    public init(_ core: Core, history: HistoryImport) {
        self.history = history
        super.init(SettingsState(), core)
        follow(history.state) { $0.importing = $1 }
    }

    /// The screen is shown.
    public func open() async { await work { try await load() } }

    /// Changes the profile; it holds at once.
    public func change(_ change: @escaping @Sendable (inout Profile) -> Void) async {
        await say { core in
            var profile = try core.engine.profile()
            change(&profile)
            try core.engine.setProfile(profile: profile, at: core.now)
        }
    }

    /// The order of a metric's streams, first choice first; an empty one leaves it to Ebb.
    public func order(_ metric: Metric, _ streams: [String]) async {
        await say { try $0.engine.setSourceOrder(metric: metric, streams: streams) }
    }

    /// Moves a stream by so many places among those of its metric; the order that is seen becomes the athlete's.
    public func move(_ stream: String, by places: Int) async {
        guard let moved = state.sources.first(where: { $0.stream == stream }) else { return }
        var order = state.sources.filter { $0.metric == moved.metric }.map(\.stream)
        guard let from = order.firstIndex(of: stream) else { return }
        let to = min(max(from + places, 0), order.count - 1)
        guard to != from else { return }
        order.insert(order.remove(at: from), at: to)
        await self.order(moved.metric, order)
    }

    /// Takes over the phone's own order of apps, as the last import found it.
    public func takeSuggestedOrders() async {
        guard case .done(let report) = state.importing else { return }
        await say { core in
            for order in report.suggestedOrders {
                try core.engine.setSourceOrder(metric: order.metric, streams: order.streams)
            }
        }
    }

    /// What came of an archive or of erasing was read.
    public func noticed() { state.kept = .nothing }

    /// Turns the morning's notification on or off.
    public func notify(_ on: Bool) {
        core.settings.notifications = on
        state.notifications = on
    }

    /// Has the check-in ask about days of a period, or not.
    public func askCycle(_ on: Bool) {
        core.settings.askCycle = on
        state.askCycle = on
    }

    /// Replays the last year with each preset: seconds on a phone, and on where the page is left.
    public func measurePresets() async {
        guard !state.measuring else { return }
        (state.measuring, state.budgets) = (true, [:])
        let task = Task { await replay() }
        replaying = task
        await task.value
    }

    /// Stops the replay; what is there by then stays.
    public func stopMeasuring() { replaying?.cancel() }

    private func replay() async {
        await work {
            let today = core.now.day
            for preset in Preset.allCases {
                let report = try await ask {
                    try $0.engine.backtest(from: today.advanced(by: -364), to: today, preset: preset)
                }
                state.budgets[preset] = report.says
                try Task.checkCancellation()
            }
        }
        state.measuring = false
    }

    /// Imports a file that was picked; it goes on where the page is left.
    ///
    /// - Parameter zone: where the athlete lives, like `Europe/Paris`.
    public func importHistory(_ file: any PickedFile, zone: String) async {
        await work {
            guard await history.run(file, zone: zone) else { return }
            try await ask { _ = try $0.update.run() }
            try await load()
        }
    }

    /// Stops the import; nothing of it is kept.
    public func stopImport() { history.stop() }

    /// Writes everything into an archive, at a path where no file is.
    public func archive(_ path: String) async { await keep(.written) { _ = try $0.engine.exportArchive(path: path) } }

    /// What was written is where it is to be kept, or could not be put there.
    public func put(away isThere: Bool) { state.kept = isThere ? .archived : .lost }

    /// Puts an archive in the place of everything; where it is not sound, everything stays as it is.
    public func restore(_ path: String) async {
        (state.keeping, state.kept) = (true, .nothing)
        await work {
            try await core.replace(with: path)
            try await ask { _ = try $0.update.run() }
            try await load()
            state.kept = .restored
        }
        state.keeping = false
    }

    /// Deletes everything the athlete ever said or measured from this phone's Ebb.
    public func erase() async {
        state.keeping = true
        await work {
            try await core.erase()
            try await load()
            (state.kept, state.budgets) = (.erased, [:])
        }
        state.keeping = false
    }

    private func say(_ said: @escaping @Sendable (Core) throws -> Void) async {
        await work {
            try await ask { core in
                try said(core)
                try core.update.run()
            }
            try await load()
        }
    }

    private func keep(_ what: Kept, _ keep: @escaping @Sendable (Core) throws -> Void) async {
        (state.keeping, state.kept) = (true, .nothing)
        await say(keep)
        state.keeping = false
        if state.trouble == nil { state.kept = what }
    }

    private func load() async throws {
        let (profile, sources, salvaged) = try await ask { core in
            (
                try core.engine.profile(), try core.engine.sources(day: core.now.day),
                try core.engine.openReport().salvaged
            )
        }
        state.today = core.now.day
        (state.profile, state.sources, state.salvaged) = (profile, sources, salvaged)
        (state.notifications, state.synced) = (core.settings.notifications, core.settings.lastSync)
        state.askCycle = core.settings.askCycle
    }
}
