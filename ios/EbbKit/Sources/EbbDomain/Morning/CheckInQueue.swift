import EbbCore
import Foundation

/// Where the widget's button and Siri write check-ins, and the app takes them from: the extension never opens the core.
public protocol CheckInQueue: Sendable {
    /// What was written, oldest first; none where nothing was. It stays until `took()` says that it is in the core.
    ///
    /// Throws any error of the file system.
    func take() throws -> [QueuedCheckIn]?

    /// What `take()` gave is in the core.
    ///
    /// Throws any error of the file system.
    func took() throws
}

extension CheckInQueue {
    /// Takes down what was said. Who is stopped on the way takes it down once more, which changes nothing.
    ///
    /// Throws an `EbbError` of the core: it waits for the next time then.
    func drain(into engine: any EngineProtocol) throws {
        do {
            while let said = try take() {
                for one in said.compactMap({ $0.said() }) { try takeDown(one, engine) }
                try took()
            }
        } catch let failed as EbbError {
            throw failed
        } catch {
            // The phone was never unlocked since it started, or its disk is ill: what was said waits in its file, and the
            // morning is judged without it.
        }
    }

    private func takeDown(_ said: (day: LocalDay, checkIn: CheckIn, at: Moment), _ engine: any EngineProtocol) throws {
        do {
            try engine.checkIn(day: said.day, checkIn: said.checkIn, at: said.at)
        } catch EbbError.Refused {
            // It would be refused for ever.
        }
    }
}

/// The queue as a file in a folder that the app and its extensions share. Nobody locks it, for who is suspended with a lock in a
/// shared folder is killed.
///
/// Writers append to `check-ins.jsonl`. The app renames it to `check-ins.taken.jsonl`, reads that, and deletes it once what it says
/// is in the core. Who had the file open while it was renamed sees that after the write, and writes once more to a new one: a
/// check-in may be read twice, which changes nothing, but none is lost.
public struct CheckInFile: CheckInQueue {
    private let written: String
    private let taken: String

    /// - Parameter folder: the shared folder; it is there.
    public init(folder: URL) {
        written = folder.appendingPathComponent("check-ins.jsonl").path
        taken = folder.appendingPathComponent("check-ins.taken.jsonl").path
    }

    /// Adds a check-in: what the extension does.
    ///
    /// Throws any error of the file system.
    public func add(_ checkIn: QueuedCheckIn) throws {
        let line = try checkIn.line()
        while true {
            let file = open(written, O_WRONLY | O_APPEND | O_CREAT, 0o600)
            guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
            try handle.write(contentsOf: line)
            if isStill(file) { return }
        }
    }

    public func take() throws -> [QueuedCheckIn]? {
        let files = FileManager.default
        if !files.fileExists(atPath: taken) {
            guard files.fileExists(atPath: written) else { return nil }
            try files.moveItem(atPath: written, toPath: taken)
        }
        return QueuedCheckIn.read(try Data(contentsOf: URL(fileURLWithPath: taken)))
    }

    public func took() throws { try FileManager.default.removeItem(atPath: taken) }

    /// Whether an open file is the one that the next reader takes.
    private func isStill(_ file: Int32) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(file, &open) == 0 && stat(written, &named) == 0 && open.st_ino == named.st_ino
    }
}
