import EbbCore
import EbbDomain
import Foundation
import Observation

/// What there is of the athlete's health data, as far as anyone can know: what is refused looks like what is not there.
enum Access: Equatable, Sendable {
    /// It was not looked yet.
    case unknown
    /// The athlete was not asked yet.
    case toAsk
    /// Asked, and nothing came: no data, or not shared.
    case nothing
    /// Something came; where only what is recent is shared, since when.
    case some(since: Date?)
    /// This device has none.
    case unavailable
}

/// The one screen for now: this morning, how it feels, what is shared, and what lies before.
@MainActor @Observable
final class MorningModel {
    private(set) var text: MorningText?
    private(set) var score: Int?
    private(set) var access = Access.unknown
    /// Records, nights and runs that the sync under way has read of its present kind; nil between two.
    private(set) var reading: Int?
    private(set) var noted = false
    private(set) var notifications: Bool
    private(set) var importing = ImportState.idle
    /// One sentence for the athlete, from the core; nil: it cannot be said more closely.
    private(set) var trouble: String?
    private(set) var isBroken = false

    private let parts: Opening
    private let ask: @Sendable () async throws -> Void
    private let allowed: @Sendable () async -> Bool
    private var history: Task<Void, Never>?

    init(
        parts: Opening, ask: @escaping @Sendable () async throws -> Void,
        allowed: @escaping @Sendable () async -> Bool = MorningNotifier.allowed
    ) {
        self.parts = parts
        self.ask = ask
        self.allowed = allowed
        notifications = parts.settings.notifications
    }

    /// The screen is shown: first what is known, then what the phone has new.
    func open() async {
        await show { _ in }
        await refresh()
    }

    /// Reads what is new on the phone.
    func refresh() async {
        await show { joined in
            let watching = Task { await self.watch(joined.sync.progress) }
            await joined.sync.run()
            watching.cancel()
            await watching.value
        }
        await look()
    }

    /// How the morning feels, taken down at once.
    func feel(_ overall: Overall) async {
        let clock = parts.clock
        await show { joined in
            let at = clock.now()
            try joined.engine.checkIn(day: at.day, checkIn: CheckIn(overall: overall), at: at)
        }
        noted = !isBroken
    }

    /// Shows the system's sheet, and reads what was shared.
    func share() async {
        do {
            try await ask()
        } catch {
            AppLog.failed("asking", error)
        }
        await refresh()
    }

    /// The morning's notification on or off; on only where the phone allows it too.
    func notify(_ on: Bool) async {
        let on = on ? await allowed() : false
        parts.settings.notifications = on
        notifications = on
    }

    /// Begins to read an export that was picked; one at a time.
    func bring(_ file: any PickedFile, zone: String = TimeZone.current.identifier) {
        guard history == nil else { return }
        history = Task {
            await show { joined in
                async let told: Void = self.follow(joined.history)
                _ = await joined.history.run(file, zone: zone)
                await told
            }
            await look()
            history = nil
        }
    }

    /// Stops it; what was read of it is not kept.
    func stopBringing() { history?.cancel() }

    /// Waits for the import under way.
    func brought() async { await history?.value }

    private func watch(_ progress: Told<SyncProgress?>) async {
        for await progress in progress.values() { reading = progress?.done }
        reading = nil
    }

    private func follow(_ history: HistoryImport) async {
        for await state in history.state.values() {
            importing = state
            switch state {
            case .done, .stopped, .failed: return
            case .idle, .fetching, .running: continue
            }
        }
    }

    /// Does what may change the morning, with the core open, and draws it.
    private func show(_ change: @Sendable @escaping (Joined) async throws -> Void) async {
        do {
            let morning = try await parts.work("screen") { joined in
                try await change(joined)
                return try joined.update.run()
            }
            text = morning.text
            score = morning.verdict.score.map { Int($0) }
            (trouble, isBroken) = (nil, false)
        } catch {
            AppLog.failed("screen", error)
            (trouble, isBroken) = ((error as? EbbError)?.message, true)
        }
    }

    /// What may be read, after the phone was asked and read.
    private func look() async {
        do {
            guard try await parts.reader.asked() else {
                access = .toAsk
                return
            }
            let day = parts.clock.now().day
            let isEmpty = try await parts.work("sources") { try $0.engine.sources(day: day).isEmpty }
            access = isEmpty ? .nothing : .some(since: parts.settings.lastSync?.sharedSince.values.max())
        } catch HealthError.unavailable {
            access = .unavailable
        } catch {
            AppLog.failed("access", error)
        }
    }
}
