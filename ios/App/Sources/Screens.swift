import EbbCore
import EbbDomain
import EbbHealth
import EbbUI
import Foundation
import Observation
import UIKit

/// The screens on the open core, and what they want of the phone.
@MainActor @Observable
final class Screens: Phone {
    /// How far the app has come.
    private(set) var start = Start.opening
    /// Where the athlete is.
    let way = Way()
    @ObservationIgnored private let parts: Opening
    @ObservationIgnored private let ask: @Sendable () async throws -> Void
    @ObservationIgnored private let allowed: @Sendable () async -> Bool
    @ObservationIgnored private let refused: @Sendable () async -> Bool
    @ObservationIgnored private var watching: Task<Void, Never>?

    init(
        parts: Opening, ask: @escaping @Sendable () async throws -> Void,
        allowed: @escaping @Sendable () async -> Bool = MorningNotifier.allowed,
        refused: @escaping @Sendable () async -> Bool = MorningNotifier.refused
    ) {
        (self.parts, self.ask, self.allowed, self.refused) = (parts, ask, allowed, refused)
    }

    deinit { watching?.cancel() }

    /// The screens' models; none while the core is not open.
    var models: Models? {
        guard case .ready(let models) = start else { return nil }
        return models
    }

    /// The app is in front, or the day is another while it is: the core is opened, or where it is open, what is new is shown.
    func open() async {
        if models != nil { return await refresh() }
        do {
            let joined = try await parts.engine()
            guard models == nil else { return }
            let core = Core(
                engine: joined.engine, clock: parts.clock, settings: parts.settings, update: joined.update,
                lifecycle: joined.lifecycle, sync: joined.sync, language: Opening.language)
            start = .ready(Models(core, reader: parts.reader, sync: joined.sync, history: joined.history))
            watching = Task { [parts] in await parts.holdOpen(while: joined.history) }
        } catch {
            AppLog.failed("opening", error)
            start = .failed(Trouble(error))
        }
    }

    /// There is something new on the phone.
    func refresh() async { await models?.refresh(way) }

    /// The check-in was asked for from outside. In the first run there is none.
    func askCheckIn() { way.checkIn = parts.settings.onboarded }

    func again() {
        start = .opening
        Task { await open() }
    }

    func shareHealthData() async {
        do {
            try await ask()
        } catch {
            AppLog.failed("asking", error)
        }
        await models?.onboarding.open()
        await refresh()
    }

    var reasons: [String] {
        HealthKitReader.reasons.map { Bundle.main.localizedString(forKey: $0, value: nil, table: nil) }
    }

    func openSettings() {
        guard let url = URL(string: UIApplication.openSettingsURLString) else { return }
        UIApplication.shared.open(url)
    }

    func mayNotify() async -> Bool { await allowed() }

    func refusesNotifications() async -> Bool { await refused() }

    func picked(_ url: URL) -> any PickedFile { PickedExport(url) }

    func temporary(_ name: String) -> URL {
        let folder = temporaryFolder
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appendingPathComponent(name)
            // One of before: what is handed on is written anew.
            if FileManager.default.fileExists(atPath: file.path) { try FileManager.default.removeItem(at: file) }
        } catch {
            AppLog.failed("temporary", error)
        }
        return folder.appendingPathComponent(name)
    }

    func forgetTemporary() {
        guard FileManager.default.fileExists(atPath: temporaryFolder.path) else { return }
        do {
            try FileManager.default.removeItem(at: temporaryFolder)
        } catch {
            AppLog.failed("temporary", error)
        }
    }

    private var temporaryFolder: URL { FileManager.default.temporaryDirectory.appendingPathComponent("handed-on") }
}

extension Opening {
    /// Keeps the core open for as long as an import reads, be the app in front or not. Ends with its task.
    nonisolated func holdOpen(while history: HistoryImport) async {
        for await state in history.state.values() where state.isGoing {
            do {
                try await work("history") { _ in
                    for await now in history.state.values() where !now.isGoing { return }
                }
            } catch {
                AppLog.failed("history", error)
            }
        }
    }
}
