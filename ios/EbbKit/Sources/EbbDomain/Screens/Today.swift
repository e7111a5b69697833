import EbbCore

/// What is special about this morning, all of it said by the core; several may hold.
public enum Situation: CaseIterable, Sendable {
    /// Nobody was asked yet what may be read.
    case noPermission
    /// There is no data, or it is not shared: the phone does not say which.
    case noData
    /// Only what is recent is shared; what lies before is unknown.
    case sharedInPart
    case nightNotIn, learning, noPlan, defaultWeek, cut, deload, returnToRun, raceAhead, afterRace, ill
}

/// The first screen.
public struct TodayState: ScreenState {
    /// The page of today with all its words; none until it was read.
    public var morning: Morning?
    /// What is special about it.
    public var situations: Set<Situation> = []
    /// Last night; none while it is not in.
    public var night: Night?
    /// Four weeks of each signal, to be drawn.
    public var lines: [Trend] = []
    /// Runs to ask about.
    public var unrated: [UnratedRun] = []
    /// The sync under way.
    public var syncing: SyncProgress?
    /// How the last one ended.
    public var synced: SyncNote?
    public var trouble: Trouble?

    public init() {}
}

/// Today: verdict, reason, consequence.
public final class TodayModel: ScreenModel<TodayState> {
    private let sync: Sync

    public init(_ core: Core, sync: Sync) {
        self.sync = sync
        var first = TodayState()
        first.synced = core.settings.lastSync
        super.init(first, core)
        follow(sync.progress) { $0.syncing = $1 }
    }

    /// The screen is shown: what is known at once, then what the phone has new. That goes on where the screen is left meanwhile, for
    /// the phone has it whoever looks.
    public func open() async { await Task { await read() }.value }

    private func read() async {
        await work {
            try await load()
            let result = await sync.run()
            state.synced = result.note
            if result.note.ended != .failed { try await load() }
            if let message = result.message { state.trouble = Trouble(message: message, remedy: .again) }
        }
    }

    /// Accepts an offered move.
    public func accept(offer: String) async {
        await say { try $0.engine.acceptMove(offer: offer, at: $0.now) }
    }

    /// Keeps a session as it was planned, where the core lets that be.
    public func keep(session: String) async {
        await say { try $0.engine.keepOriginal(session: session, at: $0.now) }
    }

    /// Takes back `keep`.
    public func takeBack(session: String) async {
        await say { try $0.engine.takeBackKeep(session: session, at: $0.now) }
    }

    /// Answers the lighter week.
    public func answerDeload(yes: Bool) async {
        await say { try $0.engine.answerDeload(yes: yes, at: $0.now) }
    }

    /// Answers the question of every three months.
    public func answerUnderfuelling(some: Bool) async {
        await say { try $0.engine.answerUnderfuelling(some: some, at: $0.now) }
    }

    private func say(_ said: @escaping @Sendable (Core) throws -> Void) async {
        await work {
            try await ask(said)
            try await load()
        }
    }

    private func load() async throws {
        let read = try await ask { try Read($0) }
        state.morning = read.morning
        state.situations = read.situations
        state.night = read.night
        state.lines = read.lines
        state.unrated = read.unrated
        state.synced = read.synced
    }
}

private struct Read: Sendable {
    let morning: Morning
    let situations: Set<Situation>
    let night: Night?
    let lines: [Trend]
    let unrated: [UnratedRun]
    let synced: SyncNote?

    init(_ core: Core) throws {
        let morning = try core.update.run()
        self.morning = morning
        lines = try [Series.restingHeartRate, .hrv, .sleep].map {
            try core.engine.trend(series: $0, from: morning.day.advanced(by: -27), to: morning.day)
        }
        unrated = try core.engine.unratedRuns(at: core.now)
        synced = core.settings.lastSync
        night = try core.engine.night(day: morning.day)
        situations = try core.situations(of: morning, night, synced)
    }
}

extension Core {
    fileprivate func situations(of morning: Morning, _ night: Night?, _ synced: SyncNote?) throws -> Set<Situation> {
        let rules = Set(morning.inForce)
        let isEmpty = try engine.sources(day: morning.day).isEmpty
        let week = morning.day...morning.day.advanced(by: 6)
        let holds: [Situation: Bool] = [
            .noPermission: synced?.ended == .notAsked,
            // Of what could not be read nobody knows.
            .noData: isEmpty && [nil, .done, .notAsked].contains(synced?.ended),
            .sharedInPart: synced?.sharedSince.isEmpty == false,
            .nightNotIn: !isEmpty && night == nil,
            .learning: !morning.learning.isEmpty,
            .noPlan: morning.plan == .none,
            .defaultWeek: morning.plan == .defaultWeek,
            .cut: morning.verdict.cut != nil,
            .deload: morning.deload != nil,
            .returnToRun: rules.contains(.returnToRun),
            .raceAhead: try engine.races().contains { week.contains($0.day) },
            .afterRace: rules.contains(.postRace),
            .ill: rules.contains(.illness),
        ]
        return Set(holds.filter(\.value).keys)
    }
}
