import EbbDomain
import EbbGlance
import Foundation

/// The widget's file in the app group. Whoever reads it finds the one before or this one, whole.
struct SnapshotFile: SnapshotWriter {
    private let folder: URL?
    private let mark: @Sendable (URL) -> Void
    private let reload: @Sendable () -> Void

    /// - Parameters:
    ///   - folder: the shared folder; nil where there is none, and then there is no widget either.
    ///   - mark: has a file that was made kept out of backups.
    ///   - reload: has the widgets drawn anew.
    init(
        folder: URL?, mark: @escaping @Sendable (URL) -> Void = SharedFolder.keepOutOfBackups,
        reload: @escaping @Sendable () -> Void
    ) {
        self.folder = folder
        self.mark = mark
        self.reload = reload
    }

    /// Where it lies in a shared folder.
    static func file(in folder: URL) -> URL { folder.appendingPathComponent(SharedFolder.snapshotName) }

    func write(_ snapshot: String) throws {
        guard let folder else { return }
        let file = SnapshotFile.file(in: folder)
        try Data(snapshot.utf8).write(
            to: file, options: [.atomic, .completeFileProtectionUntilFirstUserAuthentication])
        // Each time: it is another file that takes the place.
        mark(file)
        reload()
    }
}
