import EbbCore
import EbbDomain
import Foundation
import Testing

@testable import EbbStage

/// A file that the athlete picked.
final class Picked: PickedFile {
    private let url: URL?
    private let kept = Box(false)

    init(_ url: URL?) { self.url = url }

    var forgotten: Bool { kept.value }

    func local() throws -> URL {
        guard let url else { throw CocoaError(.fileReadNoSuchFile) }
        return url
    }

    func forget() { kept.value = true }
}

/// Twenty days of an export in a folder.
func anExport(in folder: Folder) throws -> Picked {
    let year = Year(until: today.minus(1), days: 20)
    let file = folder.url.appendingPathComponent("export.xml")
    try writeExport(year.records, heart: year.heart, to: file)
    return Picked(file)
}

struct HistoryImportTest {
    private let folder: Folder
    private let engine: Engine
    private let history: HistoryImport

    init() throws {
        folder = try Folder()
        engine = try Engine.inMemory()
        history = HistoryImport(engine: engine, clock: ManualClock(today.at("08:00")))
    }

    @Test("an export is read, and access to it is given back")
    func read() async throws {
        let file = try anExport(in: folder)
        #expect(history.state.value == .idle)
        #expect(await history.run(file, zone: "Europe/Berlin"))
        guard case .done(let report) = history.state.value else {
            Issue.record("\(history.state.value)")
            return
        }
        #expect(report.newRecords > 50 && report.format == .appleHealth)
        #expect(try engine.days(from: today.minus(30), to: today).count > 15)
        #expect(file.forgotten)
    }

    @Test("progress is told: fetching, bytes of bytes, and the end")
    func progress() async throws {
        let file = try anExport(in: folder)
        let seen = Box([ImportState]())
        let history = history
        let gate = Gate()
        let watching = Task {
            for await state in history.state.values() {
                seen.change { $0.append(state) }
                await gate.pass()
                if case .done = state { return }
            }
        }
        await gate.reached()
        await gate.open()
        #expect(await history.run(file, zone: "Europe/Berlin"))
        await watching.value
        #expect(seen.value.first == .idle && seen.value.count >= 2)
        #expect(
            seen.value.allSatisfy {
                if case .running(_, let done, let total) = $0 { done <= total && total > 0 } else { true }
            })
    }

    /// A file whose picker is left while it is fetched.
    private struct Leaves: PickedFile {
        let url: URL
        let task: Box<Task<Bool, Never>?>

        func local() -> URL {
            task.value?.cancel()
            return url
        }

        func forget() {}
    }

    @Test("who cancels while the file is fetched imports nothing")
    func cancelledOnTheWay() async throws {
        _ = try anExport(in: folder)
        let (history, gate, task) = (history, Gate(), Box<Task<Bool, Never>?>(nil))
        let file = Leaves(url: folder.url.appendingPathComponent("export.xml"), task: task)
        let work = Task {
            await gate.pass()
            return await history.run(file, zone: "Europe/Berlin")
        }
        task.value = work
        await gate.open()
        #expect(await !work.value)
        #expect(history.state.value == .stopped)
        #expect(try engine.days(from: today.minus(30), to: today).isEmpty)
    }

    /// A core that says at each progress of an import that there was some.
    private final class ReadingEngine: Engine, @unchecked Sendable {
        let onProgress = Box<@Sendable () -> Void> {}

        convenience init(_ engine: Engine) { self.init(unsafeFromHandle: engine.uniffiCloneHandle()) }

        override func importFile(
            path: String, zone: String, at: Moment, listener: ProgressListener?
        ) throws -> ImportReport {
            try super.importFile(path: path, zone: zone, at: at, listener: Heard(listener, onProgress.value))
        }

        private final class Heard: ProgressListener {
            private let listener: ProgressListener?
            private let heard: @Sendable () -> Void

            init(_ listener: ProgressListener?, _ heard: @escaping @Sendable () -> Void) {
                (self.listener, self.heard) = (listener, heard)
            }

            func progress(progress: ImportProgress) throws -> Bool {
                heard()
                return try listener?.progress(progress: progress) ?? true
            }
        }
    }

    @Test("who stops in the middle of the file keeps nothing of it, and may bring it again")
    func stoppedInTheMiddle() async throws {
        let file = try anExport(in: folder)
        let (engine, gate, task, seen) = (ReadingEngine(engine), Gate(), Box<Task<Bool, Never>?>(nil), Box(0))
        let history = HistoryImport(engine: engine, clock: ManualClock(today.at("08:00")))
        engine.onProgress.value = {
            seen.change { $0 += 1 }
            task.value?.cancel()
        }
        let work = Task {
            await gate.pass()
            return await history.run(file, zone: "Europe/Berlin")
        }
        task.value = work
        await gate.open()
        #expect(await !work.value)
        #expect(seen.value > 0 && history.state.value == .stopped && file.forgotten)
        #expect(try engine.days(from: today.minus(30), to: today).isEmpty)
        engine.onProgress.value = {}
        #expect(await history.run(file, zone: "Europe/Berlin"))
        #expect(try engine.days(from: today.minus(30), to: today).count > 15)
    }

    @Test("a file that is no export is refused in the core's words")
    func noExport() async throws {
        let file = folder.url.appendingPathComponent("cat.jpg")
        try Data("miaow".utf8).write(to: file)
        #expect(await !history.run(Picked(file), zone: "Europe/Berlin"))
        guard case .failed(let message, let again) = history.state.value else {
            Issue.record("\(history.state.value)")
            return
        }
        #expect(message?.isEmpty == false && !again)
    }

    @Test("a file that cannot be fetched may be tried again")
    func notThere() async {
        #expect(await !history.run(Picked(nil), zone: "Europe/Berlin"))
        #expect(history.state.value == .failed(message: nil, again: true))
    }
}
