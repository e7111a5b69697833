import EbbCore
import Foundation

/// How a sync ended.
public struct SyncResult: Equatable, Sendable {
    /// To be remembered.
    public let note: SyncNote
    /// What the core says where it failed, one sentence for the athlete.
    public let message: String?
}

/// Brings what the phone holds into the core. It may be stopped at any point, also by the end of the process: what was written is
/// whole, and the next sync goes on from there.
public actor Sync {
    private let engine: any EngineProtocol
    private let reader: any HealthReader
    private let clock: any Clock
    private let settings: any Settings
    private var underWay: Turn?
    private var next: Turn?
    /// Somebody reads, or wants nobody to; who comes meanwhile waits in a row.
    private var isTaken = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How far the sync under way is; none between two.
    public nonisolated let progress = Told<SyncProgress?>(nil)

    /// - Parameter settings: where the end of each sync is noted.
    public init(
        engine: any EngineProtocol, reader: any HealthReader, clock: any Clock, settings: any Settings
    ) {
        self.engine = engine
        self.reader = reader
        self.clock = clock
        self.settings = settings
    }

    /// A pass, and how many wait for it.
    private final class Turn {
        var task: Task<SyncResult, Never>?
        var waiting = 0
    }

    /// Syncs now. There is one sync at a time. Who asks during one gets the next, together with all who ask meanwhile: what they
    /// were woken for may have come after the one under way had looked. A pass is stopped when nobody waits for it any more.
    @discardableResult
    public func run() async -> SyncResult {
        let turn = next ?? underWay.map { following($0) } ?? start()
        turn.waiting += 1
        guard let task = turn.task else { preconditionFailure("a turn begins with its task") }
        let id = ObjectIdentifier(turn)
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            Task { await self.leave(id) }
        }
    }

    /// Works while nothing is read, on what a reading would get into the way of: erasing, or an archive in the place of everything. The
    /// sync under way is stopped and waited for, and who asks meanwhile gets one that begins after.
    public func still<Value: Sendable>(_ work: @Sendable () async throws -> Value) async rethrows -> Value {
        for turn in [underWay, next] { turn?.task?.cancel() }
        (underWay, next) = (nil, nil)
        await take()
        defer { giveBack() }
        return try await work()
    }

    private func take() async {
        if isTaken { await withCheckedContinuation { waiting.append($0) } }
        isTaken = true
    }

    /// It stays taken where somebody waits: by that one.
    private func giveBack() {
        guard !waiting.isEmpty else { return isTaken = false }
        waiting.removeFirst().resume()
    }

    private func start() -> Turn {
        let turn = Turn()
        underWay = turn
        turn.task = Task { await self.alone(turn) }
        return turn
    }

    private func following(_ before: Turn) -> Turn {
        let turn = Turn()
        next = turn
        let earlier = before.task
        turn.task = Task {
            _ = await earlier?.value
            self.begin(turn)
            return await self.alone(turn)
        }
        return turn
    }

    private func begin(_ turn: Turn) {
        if next === turn { (underWay, next) = (turn, nil) }
    }

    private func leave(_ id: ObjectIdentifier) {
        for turn in [underWay, next].compactMap({ $0 }) where ObjectIdentifier(turn) == id {
            turn.waiting -= 1
            if turn.waiting == 0 { turn.task?.cancel() }
        }
    }

    /// Over before anyone hears of it, so that who asks then begins anew.
    private func alone(_ turn: Turn) async -> SyncResult {
        await take()
        // Who was stopped before it began has nothing to note.
        let begins = !Task.isCancelled
        let result =
            begins ? await pass() : SyncResult(note: SyncNote(at: clock.now().instant, ended: .stopped), message: nil)
        giveBack()
        if underWay === turn, next == nil { underWay = nil }
        return result
    }

    private nonisolated func pass() async -> SyncResult {
        let told = progress
        let pass = Pass(engine: engine, reader: reader, clock: clock) { told.say($0) }
        defer { told.say(nil) }
        do {
            return ended(try await everyKind(pass), pass)
        } catch  where Task.isCancelled || error is CancellationError {
            // Whatever the phone calls it.
            return ended(.stopped, pass)
        } catch HealthError.locked {
            return ended(.locked, pass)
        } catch HealthError.notDetermined {
            return ended(.notAsked, pass)
        } catch is HealthError {
            return ended(.unavailable, pass)
        } catch EbbError.Closed, EbbError.Stopped {
            // The app went to sleep on the way.
            return ended(.stopped, pass)
        } catch {
            return ended(.failed, pass, message: (error as? EbbError)?.message)
        }
    }

    /// A kind that nobody was asked for, or that alone fails, costs no other.
    private nonisolated func everyKind(_ pass: Pass) async throws -> SyncEnd {
        var (unasked, failed) = (0, false)
        let kinds = RecordKind.inOrder.filter(reader.kinds.contains)
        for kind in kinds {
            do {
                try await KindSync(pass: pass, kind: kind).run()
                if kind == .workouts { try await pass.recentWorkouts() }
            } catch HealthError.notDetermined {
                unasked += 1
            } catch let error as HealthError where error != .locked && !Task.isCancelled {
                failed = true
            }
        }
        // Last: nights and runs say which heart rate is wanted.
        do {
            try await pass.heartRate()
        } catch HealthError.notDetermined {
            // Asked for in a later version: the nights wait for it.
        } catch let error as HealthError where error != .locked && !Task.isCancelled {
            failed = true
        }
        return unasked == kinds.count ? .notAsked : failed ? .unavailable : .done
    }

    private nonisolated func ended(_ how: SyncEnd, _ pass: Pass, message: String? = nil) -> SyncResult {
        let note = SyncNote(at: clock.now().instant, ended: how, sharedSince: pass.shared)
        settings.lastSync = note
        return SyncResult(note: note, message: message)
    }
}
