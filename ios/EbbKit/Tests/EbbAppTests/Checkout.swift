import Foundation

/// The folder `ios` of the checkout.
let ios = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }

func text(_ path: String) throws -> String {
    try String(contentsOf: ios.appendingPathComponent(path), encoding: .utf8)
}

func propertyList(_ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: ios.appendingPathComponent(path))
    return try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any] ?? [:]
}

/// The Swift files of folders of `ios`, by their paths in it.
func sources(_ folders: String...) throws -> [String: String] {
    var found: [String: String] = [:]
    for folder in folders {
        let at = ios.appendingPathComponent(folder).resolvingSymlinksInPath()
        for file in try FileManager.default.subpathsOfDirectory(atPath: at.path) where file.hasSuffix(".swift") {
            found["\(folder)/\(file)"] = try String(contentsOf: at.appendingPathComponent(file), encoding: .utf8)
        }
    }
    return found
}

/// What of the app's sources stands on Apple's frameworks.
func onApple() throws -> [String: String] {
    try sources(
        "App/Sources", "Widget/Sources", "EbbKit/Sources/EbbDraw", "EbbKit/Sources/EbbHealth",
        "EbbKit/Sources/EbbIntents",
        "EbbKit/Sources/EbbUI", "EbbKit/Sources/EbbWidget")
}

/// A folder of its own for a test, to be removed by it.
func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ebb-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
}

func remove(_ folder: URL) { try? FileManager.default.removeItem(at: folder) }
