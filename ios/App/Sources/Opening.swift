import EbbCore
import EbbDomain
import Foundation

/// What stands on the engine.
struct Joined: Sendable {
    let engine: any EngineProtocol
    let lifecycle: Lifecycle
    let sync: Sync
    let update: MorningUpdate
    let history: HistoryImport
}

/// Opens the one engine of the process, when it is first asked for and away from the main thread. What failed is tried again
/// at the next call, and the file is left as it is: a phone that was not unlocked since it started cannot read it, and will.
actor Opening {
    nonisolated let reader: any HealthReader
    nonisolated let clock: any Clock
    nonisolated let settings: any Settings
    private let folder: DataFolder
    private let snapshots: any SnapshotWriter
    private let queue: (any CheckInQueue)?
    private let notifier: any Notifier
    private let time: any GrantedTime
    private var joined: Joined?
    private var joining: Task<Joined, any Error>?
    /// What is wished of the core, also before there is one.
    nonisolated let wishes = Wishes()

    init(
        folder: DataFolder, reader: any HealthReader, clock: any Clock, settings: any Settings,
        snapshots: any SnapshotWriter, queue: (any CheckInQueue)? = nil, notifier: any Notifier,
        time: any GrantedTime
    ) {
        self.folder = folder
        self.reader = reader
        self.clock = clock
        self.settings = settings
        self.snapshots = snapshots
        self.queue = queue
        self.notifier = notifier
        self.time = time
    }

    /// What stands on the engine, which is opened by the first call.
    ///
    /// Throws an `EbbError`, or an error of the file system.
    func engine() async throws -> Joined {
        if let joined { return joined }
        // Outside the actor, which hears meanwhile that the time is up.
        let task = joining ?? Task.detached { try self.join() }
        joining = task
        defer { joining = nil }
        let joined = try await task.value
        self.joined = joined
        return joined
    }

    private nonisolated func join() throws -> Joined {
        let engine = try Engine.open(path: try folder.database().path, log: AppLog.core)
        let joined = Joined(
            engine: engine,
            lifecycle: Lifecycle(engine: engine, wishes: wishes) { AppLog.failed("closing", $0) },
            sync: Sync(engine: engine, reader: reader, clock: clock, settings: settings),
            update: MorningUpdate(
                engine: engine, clock: clock, settings: settings, snapshots: snapshots, notifier: notifier, queue: queue
            ),
            history: HistoryImport(engine: engine, clock: clock))
        takeLanguage(joined)
        return joined
    }

    /// The tag of the language that the phone speaks.
    nonisolated static let language: @Sendable () -> String = { Locale.preferredLanguages.first ?? "en" }

    /// The phone's language, once. Where it fails it is taken another time: the engine is there all the same.
    private nonisolated func takeLanguage(_ joined: Joined) {
        do {
            try FirstOpen(engine: joined.engine, clock: clock, settings: settings).run(
                language: Opening.language())
        } catch {
            AppLog.failed("language", error)
        }
    }

    /// What stands on the engine, where it was opened already.
    var opened: Joined? { joined }

    /// Works on the core, be the app in front or not: it is open meanwhile, and where nobody else needs it, closed again before the
    /// time is over that the system gives for it.
    ///
    /// Throws what the work throws, an `EbbError` where the core cannot be opened, or an error of the file system.
    nonisolated func work<Value: Sendable>(
        _ name: String, _ work: @Sendable (Joined) async throws -> Value
    ) async throws -> Value {
        try await time.during(name) {
            await outcome {
                let before = self.wishes.expiries
                let joined = try await self.engine()
                // Opening took all the time there was: nothing is begun, and what was opened is closed.
                guard self.wishes.expiries == before else {
                    try await joined.lifecycle.settle()
                    throw CancellationError()
                }
                return try await joined.lifecycle.work {
                    self.takeLanguage(joined)
                    return await outcome { try await work(joined) }
                }.get()
            }
        }.get()
    }

    /// HealthKit has something new: takes it in, and tells the athlete of the morning where they want that.
    nonisolated func read() async {
        do {
            try await work("read") { joined in
                await joined.sync.run()
                try joined.update.run(tell: true)
            }
        } catch {
            AppLog.failed("reading", error)
        }
    }

    /// The time that the system gave is up: what runs is stopped, and the core closed. One that is being opened cannot be stopped; it
    /// is closed by whoever waits for it, and lies in no folder that is shared, so that it may be suspended.
    func expired() async {
        guard let lifecycle = joined?.lifecycle else {
            wishes.expire()
            return
        }
        do {
            try lifecycle.expired()
            try await lifecycle.settle()
        } catch {
            AppLog.failed("expiry", error)
        }
    }
}

/// What became of work that may throw.
private func outcome<Value>(_ work: () async throws -> Value) async -> Result<Value, any Error> {
    do {
        return .success(try await work())
    } catch {
        return .failure(error)
    }
}
