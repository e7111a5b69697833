import EbbCore
import Observation

/// What every screen stands on.
public struct Core: Sendable {
    /// The core; it blocks, so it is asked in the background alone.
    public let engine: any EngineProtocol
    /// The phone's clock.
    public let clock: any Clock
    /// What only this phone's shell remembers.
    public let settings: any Settings
    /// The verdict and what follows from it.
    public let update: MorningUpdate
    /// Whether the core's file is open.
    public let lifecycle: Lifecycle
    /// The way from the phone into the core.
    public let sync: Sync
    /// The tag of the language that the phone speaks now, like `fr-CA`.
    let language: @Sendable () -> String

    public init(
        engine: any EngineProtocol, clock: any Clock, settings: any Settings, update: MorningUpdate,
        lifecycle: Lifecycle, sync: Sync, language: @escaping @Sendable () -> String
    ) {
        self.engine = engine
        self.clock = clock
        self.settings = settings
        self.update = update
        self.lifecycle = lifecycle
        self.sync = sync
        self.language = language
    }

    var now: Moment { clock.now() }
}

/// What a screen shows.
public protocol ScreenState: Equatable, Sendable {
    /// Why the last thing that was asked for did not work.
    var trouble: Trouble? { get set }
}

/// A screen's one state.
@MainActor @Observable
public class ScreenModel<State: ScreenState> {
    /// What is shown now.
    public internal(set) var state: State

    @ObservationIgnored let core: Core
    @ObservationIgnored private var following: [Task<Void, Never>] = []

    init(_ first: State, _ core: Core) {
        state = first
        self.core = core
    }

    deinit { for task in following { task.cancel() } }

    /// Does what was asked for; what the core refuses is shown, and the last error is not any more.
    func work(_ work: () async throws -> Void) async {
        state.trouble = nil
        do {
            try await work()
        } catch is CancellationError {
            // Nobody looks any more.
        } catch {
            state.trouble = Trouble(error)
        }
    }

    /// Asks the core, off the main actor. Who has just come back waits until it is open again.
    func ask<Value: Sendable>(_ question: @escaping @Sendable (Core) throws -> Value) async throws -> Value {
        let core = core
        try await core.lifecycle.ready()
        return try await inBackground { try question(core) }
    }

    /// Follows what another part of the app says, for as long as the screen lives.
    func follow<Value>(_ told: Told<Value>, _ change: @escaping @MainActor (inout State, Value) -> Void) {
        let values = told.values()
        following.append(
            Task { [weak self] in
                for await value in values {
                    guard let self else { return }
                    change(&self.state, value)
                }
            })
    }
}
