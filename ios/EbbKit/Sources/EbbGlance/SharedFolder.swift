import EbbLook
import Foundation

/// The folder that the app shares with its widget and with Siri. Two files lie in it: the snapshot, which the app writes, and the
/// queue of check-ins, which the others write. The database lies elsewhere.
public struct SharedFolder: Sendable {
    /// What the system knows it by: the entitlements of the app and of its extension name it too.
    public static let group = "group.ebb.app"
    /// The snapshot's name in it.
    public static let snapshotName = "snapshot.json"

    /// Where it is.
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// What stands in the snapshot file now.
    public func kept() -> Kept {
        let file = url.appendingPathComponent(Self.snapshotName)
        guard FileManager.default.fileExists(atPath: file.path) else { return .nothing }
        guard let bytes = try? beginning(of: file, mostBytes) else { return .unreadable }
        return Kept(bytes)
    }

    /// What is shown of this morning at a moment.
    public func face(at now: Date, _ words: Words) -> Face { Face(kept(), said: checkIns.newest(), at: now, words) }

    /// Takes down how the morning feels, by the core's name for it, for the app's next morning.
    ///
    /// Throws any error of the file system.
    public func checkIn(_ overall: String, at instant: Date, in zone: TimeZone = .current) throws {
        let offset = Int32(zone.secondsFromGMT(for: instant))
        try checkIns.add(QueuedCheckIn(overall, at: instant, offset: offset))
    }

    /// Keeps a file out of the phone's backups, as the core's own is: what stands in it is the athlete's morning. One that cannot be
    /// marked stays as it is, for it is better kept than lost.
    public static func keepOutOfBackups(_ file: URL) {
        var (file, values) = (file, URLResourceValues())
        values.isExcludedFromBackup = true
        try? file.setResourceValues(values)
    }

    /// The check-ins that wait for the app.
    public var checkIns: CheckInFile { CheckInFile(folder: url) }
}
