import EbbDomain
import EbbGlance
import Foundation

/// The widget's file in the app group. Whoever reads it finds the one before or this one, whole.
struct SnapshotFile: SnapshotWriter {
    private let folder: URL?
    private let reload: @Sendable () -> Void

    /// - Parameters:
    ///   - folder: the shared folder; nil where there is none, and then there is no widget either.
    ///   - reload: has the widgets drawn anew.
    init(folder: URL?, reload: @escaping @Sendable () -> Void) {
        self.folder = folder
        self.reload = reload
    }

    /// Where it lies in a shared folder.
    static func file(in folder: URL) -> URL { folder.appendingPathComponent(SharedFolder.snapshotName) }

    func write(_ snapshot: String) throws {
        guard let folder else { return }
        try Data(snapshot.utf8).write(
            to: SnapshotFile.file(in: folder), options: [.atomic, .completeFileProtectionUntilFirstUserAuthentication])
        reload()
    }
}
