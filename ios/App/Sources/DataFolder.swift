import Foundation

/// The folder of the core's file, with its journal beside it.
struct DataFolder: Sendable {
    private let place: @Sendable () throws -> URL

    /// A folder at a place that is looked up when it is needed.
    init(at place: @escaping @Sendable () throws -> URL) { self.place = place }

    /// In the app's own part of the phone, where no extension reaches.
    static let phone = DataFolder {
        try FileManager.default.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true
        ).appendingPathComponent("Ebb")
    }

    /// The core's file. Makes its folder where there is none, and has the system protect what is in it: readable since the phone
    /// was first unlocked after it started, for HealthKit wakes the app while it is locked again, and in no backup.
    func database() throws -> URL {
        var url = try place()
        let protection: [FileAttributeKey: Any] = [
            .protectionKey: FileProtectionType.completeUntilFirstUserAuthentication
        ]
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: protection)
        // Also where it was there already: files inherit it from their folder when they are made.
        try FileManager.default.setAttributes(protection, ofItemAtPath: url.path)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try url.setResourceValues(values)
        return url.appendingPathComponent("ebb.db")
    }
}
