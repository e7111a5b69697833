import Foundation

/// The queue as a file in a folder that the app and its extensions share. Nobody locks it, for who is suspended with a lock in a
/// shared folder is killed.
///
/// Writers append to `check-ins.jsonl`. The app renames it to `check-ins.taken.jsonl`, reads that, and deletes it once what it says
/// is in the core. Who had the file open while it was renamed sees that after the write, and writes once more to a new one: a
/// check-in may be read twice, which changes nothing, but none is lost.
public struct CheckInFile: Sendable {
    private let written: String
    private let taken: String
    private let mark: @Sendable (URL) -> Void

    /// - Parameters:
    ///   - folder: the shared folder; it is there.
    ///   - mark: has a file that was made kept out of backups.
    public init(folder: URL, mark: @escaping @Sendable (URL) -> Void = SharedFolder.keepOutOfBackups) {
        self.mark = mark
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
            // The name that it is taken by later keeps that.
            mark(URL(fileURLWithPath: written))
            try handle.write(contentsOf: line)
            if isStill(file) { return }
        }
    }

    /// What was written, oldest first; none where nothing was. It stays until `took()`: what the app does.
    ///
    /// Throws any error of the file system.
    public func take() throws -> [QueuedCheckIn]? {
        let files = FileManager.default
        if !files.fileExists(atPath: taken) {
            guard files.fileExists(atPath: written) else { return nil }
            try files.moveItem(atPath: written, toPath: taken)
        }
        return QueuedCheckIn.read(try Data(contentsOf: URL(fileURLWithPath: taken)))
    }

    /// What was said last and is not in the core yet, for who shows that it was taken down; none where nothing is, or nobody can read
    /// it. The queue is left as it is.
    public func newest() -> QueuedCheckIn? {
        [written, taken].lazy.compactMap { path in
            // Where it is not there, nothing waits.
            (try? end(of: URL(fileURLWithPath: path), mostEnd)).flatMap { QueuedCheckIn.read($0).last }
        }.first
    }

    /// What `take()` gave is in the core.
    ///
    /// Throws any error of the file system.
    public func took() throws { try FileManager.default.removeItem(atPath: taken) }

    /// Nothing was ever written.
    ///
    /// Throws any error of the file system.
    public func forget() throws {
        for path in [written, taken] where FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }

    /// Whether an open file is the one that the next reader takes.
    private func isStill(_ file: Int32) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(file, &open) == 0 && stat(written, &named) == 0 && open.st_ino == named.st_ino
    }
}

/// Some fifty check-ins.
private let mostEnd = 4096
