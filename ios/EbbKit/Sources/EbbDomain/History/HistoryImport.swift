import EbbCore
import Foundation

/// A file that the athlete picked in the phone's own picker.
public protocol PickedFile: Sendable {
    /// Where it lies, to be read until `forget()`: access is asked for, and a file that lies elsewhere is fetched. Blocks.
    ///
    /// Throws any error of the file system: it cannot be read, or there is no room.
    func local() throws -> URL

    /// It is not read any more: access is given back, a copy deleted.
    func forget()
}

/// How an import is going.
public enum ImportState: Equatable, Sendable {
    /// None was started.
    case idle
    /// The file is being fetched from where it was picked.
    case fetching
    /// Bytes of a phase; each phase begins anew.
    case running(ImportPhase, doneBytes: UInt64, totalBytes: UInt64)
    /// It is in.
    case done(ImportReport)
    /// It was stopped; nothing changed.
    case stopped
    /// Nothing changed. The message is one sentence for the athlete; none: the file could not be fetched. `again`: the same may
    /// succeed later.
    case failed(message: String?, again: Bool)
}

extension ImportState {
    /// It is under way.
    public var isGoing: Bool {
        switch self {
        case .fetching, .running: true
        case .idle, .done, .stopped, .failed: false
        }
    }
}

/// Reads an export of Apple Health, for what lies before the shared window or on another phone.
public final class HistoryImport: Sendable {
    private let engine: any EngineProtocol
    private let clock: any Clock

    /// How it is going.
    public let state = Told<ImportState>(.idle)
    /// Who is reading is told by it to stop.
    private let going = Told<Told<Bool>?>(nil)

    public init(engine: any EngineProtocol, clock: any Clock) {
        self.engine = engine
        self.clock = clock
    }

    /// Imports a file; to stop it, cancel the task, or `stop()`. The file is forgotten afterwards, however it ended.
    ///
    /// - Parameter zone: where the athlete lives, like `Europe/Paris`.
    /// - Returns: whether something new may be in the core.
    public func run(_ file: any PickedFile, zone: String) async -> Bool {
        let stop = Told(false)
        going.say(stop)
        return await withTaskCancellationHandler {
            await inBackground { self.read(file, zone, stop) }
        } onCancel: {
            stop.say(true)
        }
    }

    /// Stops what is being read, whoever began it; nothing of it is kept. Nothing happens where nothing is read.
    public func stop() { going.value?.say(true) }

    private func read(_ file: any PickedFile, _ zone: String, _ stop: Told<Bool>) -> Bool {
        defer { file.forget() }
        state.say(.fetching)
        let ended = outcome(file, zone, stop)
        state.say(ended)
        if case .done = ended { return true }
        return false
    }

    private func outcome(_ file: any PickedFile, _ zone: String, _ stop: Told<Bool>) -> ImportState {
        do {
            let path = try file.local().path
            guard !stop.value else { return .stopped }
            let listener = Listener(state: state, stop: stop)
            return .done(try engine.importFile(path: path, zone: zone, at: clock.now(), listener: listener))
        } catch EbbError.Stopped {
            return .stopped
        } catch let failed as EbbError {
            return .failed(message: failed.message, again: failed.isTransient)
        } catch {
            return .failed(message: nil, again: true)
        }
    }
}

private final class Listener: ProgressListener {
    private let state: Told<ImportState>
    private let stop: Told<Bool>

    init(state: Told<ImportState>, stop: Told<Bool>) {
        self.state = state
        self.stop = stop
    }

    func progress(progress: ImportProgress) -> Bool {
        state.say(.running(progress.phase, doneBytes: progress.doneBytes, totalBytes: progress.totalBytes))
        return !stop.value
    }
}
