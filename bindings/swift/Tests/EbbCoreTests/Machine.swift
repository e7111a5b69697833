import Foundation

// What the tests use of the machine: folders, the command line, other processes.

/// A folder that is gone with its owner.
final class Folder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    /// The built command line, in this folder; what it printed.
    @discardableResult
    func ebb(_ arguments: String...) throws -> String {
        let built = ProcessInfo.processInfo.environment["EBB_BUILT"] ?? "\(root.path)/target/debug"
        let printed = path("ebb.\(UUID().uuidString)")
        try Data().write(to: URL(fileURLWithPath: printed))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "\(built)/ebb")
        process.arguments = arguments
        process.currentDirectoryURL = url
        process.standardOutput = FileHandle(forWritingAtPath: printed)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        let text = try String(contentsOfFile: printed, encoding: .utf8)
        guard process.terminationStatus == 0 else { throw Failed(arguments: arguments, printed: text) }
        return text
    }

    struct Failed: Error {
        let arguments: [String]
        let printed: String
    }
}

func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Where the programs of this package were built: beside the tests.
var products: URL {
    #if os(macOS)
        // The tests are a bundle there, which another program loads.
        return Bundle(for: Folder.self).bundleURL.deletingLastPathComponent()
    #else
        return URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
}

/// Another process that holds a database's lock until it is told to let go.
final class Holder {
    private let process = Process()
    private let told = Pipe()

    init(_ database: String) throws {
        let said = Pipe()
        process.executableURL = products.appendingPathComponent("HoldsTheLock")
        process.arguments = [database]
        process.standardInput = told
        process.standardOutput = said
        try process.run()
        // It says "locked" when it is, and nothing where it could not.
        guard !said.fileHandleForReading.availableData.isEmpty else { throw CocoaError(.fileLocking) }
    }

    func letGo() throws {
        try told.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
