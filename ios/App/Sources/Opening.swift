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
    private var joined: Joined?

    init(
        folder: DataFolder, reader: any HealthReader, clock: any Clock, settings: any Settings,
        snapshots: any SnapshotWriter, queue: (any CheckInQueue)? = nil, notifier: any Notifier
    ) {
        self.folder = folder
        self.reader = reader
        self.clock = clock
        self.settings = settings
        self.snapshots = snapshots
        self.queue = queue
        self.notifier = notifier
    }

    /// What stands on the engine, which is opened by the first call.
    ///
    /// Throws an `EbbError`, or an error of the file system.
    func engine() throws -> Joined {
        if let joined { return joined }
        let engine = try Engine.open(path: try folder.database().path, log: AppLog.core)
        let joined = Joined(
            engine: engine,
            lifecycle: Lifecycle(engine: engine),
            sync: Sync(engine: engine, reader: reader, clock: clock, settings: settings),
            update: MorningUpdate(
                engine: engine, clock: clock, settings: settings, snapshots: snapshots, notifier: notifier, queue: queue
            ),
            history: HistoryImport(engine: engine, clock: clock))
        try FirstOpen(engine: engine, clock: clock, settings: settings).run(
            language: Locale.preferredLanguages.first ?? "en")
        self.joined = joined
        return joined
    }

    /// What stands on the engine, where it was opened already.
    var opened: Joined? { joined }
}
