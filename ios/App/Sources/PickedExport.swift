import EbbDomain
import UIKit

/// An export that was picked: read where it lies, for ten years are gigabytes. One that lies in a cloud is fetched first.
final class PickedExport: PickedFile, @unchecked Sendable {
    private let url: URL
    private let lock = NSLock()
    private var isOpen = false

    init(_ url: URL) { self.url = url }

    deinit { forget() }

    func local() throws -> URL {
        // A file of the app's own needs no leave, and then it gives none.
        let leave = url.startAccessingSecurityScopedResource()
        lock.withLock { isOpen = leave }
        var failed: NSError?
        var found = url
        NSFileCoordinator().coordinate(readingItemAt: url, error: &failed) { found = $0 }
        if let failed { throw failed }
        return found
    }

    func forget() {
        let leave = lock.withLock {
            defer { isOpen = false }
            return isOpen
        }
        if leave { url.stopAccessingSecurityScopedResource() }
    }
}
