import EbbCore
import EbbDomain
import Foundation

@testable import EbbHealth
@testable import EbbStage

/// An athlete's app as the system treats it: its core behind a lifecycle, one sync for everyone who asks, and HealthKit's observers,
/// which wake it. It may be suspended, and its process ended and another one started.
final class LivingApp: Sendable {
    private struct Process {
        let lifecycle: Lifecycle
        let sync: Sync
        let wakings: Wakings
    }

    let athlete: Athlete
    private let folder: Folder?
    private let process: Box<Process>
    private let deliveries = Box(0)
    private let answers = Box([Int]())

    /// - Parameter onDisk: whether there is a file that can be closed; in memory there is none.
    init(onDisk: Bool, batch: Int) throws {
        folder = onDisk ? try Folder() : nil
        let path = folder?.url.appendingPathComponent("ebb.db").path
        athlete = try Athlete(batch: batch, core: path.map { try Engine.open(path: $0) })
        process = Box(Self.process(of: athlete))
    }

    private static func process(of athlete: Athlete) -> Process {
        let lifecycle = Lifecycle(engine: athlete.core)
        let sync = Sync(
            engine: SteppedEngine(athlete.core, athlete.steps), reader: SteppedReader(athlete.phone, athlete.steps),
            clock: athlete.clock, settings: athlete.settings)
        let wakings = Wakings { _ = try? await lifecycle.work { await sync.run() } }
        return Process(lifecycle: lifecycle, sync: sync, wakings: wakings)
    }

    /// Each of HealthKit's deliveries was answered, and none twice.
    var isAnswered: Bool { answers.value.sorted() == Array(0..<deliveries.value) }

    /// Whether the core answers just now.
    func isOpen() throws -> Bool {
        do {
            _ = try athlete.core.races()
            return true
        } catch EbbError.Closed {
            return false
        }
    }

    /// Syncs: because HealthKit has told something, or because someone wants it. The core is closed afterwards, unless in front.
    @discardableResult
    func sync(told: Bool = false) async throws -> SyncEnd? {
        let process = process.value
        var ended: SyncEnd?
        if told {
            tell()
        } else {
            ended = try await process.lifecycle.work { await process.sync.run().note.ended }
        }
        await rest()
        return ended
    }

    /// HealthKit has something new.
    func tell() {
        let number = deliveries.change { count in
            defer { count += 1 }
            return count
        }
        process.value.wakings.came(Waking { [answers] in answers.change { $0.append(number) } })
    }

    /// The app has left, and the time that the system gave it is over: observers are answered, what runs is stopped, the core closed.
    func suspend() {
        let process = process.value
        process.lifecycle.left()
        process.wakings.expire()
        athlete.steps.settling.value = Task {
            do {
                try process.lifecycle.expired()
                try await process.lifecycle.settle()
            } catch {
                preconditionFailure("\(error)")
            }
        }
    }

    /// Waits for what was begun: what HealthKit told is read, and the core is as it is wished.
    func rest() async {
        await process.value.wakings.rest()
        await athlete.steps.settling.value?.value
    }

    /// The app is in front, or has left.
    func isInFront(_ front: Bool) async throws {
        let lifecycle = process.value.lifecycle
        if front { lifecycle.appeared() } else { lifecycle.left() }
        try await lifecycle.settle()
    }

    /// The process has ended, and another one begins.
    func restart() throws {
        if folder != nil { try athlete.core.resume() }
        process.value = Self.process(of: athlete)
    }
}
