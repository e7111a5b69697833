// swift-tools-version: 6.0
// Ebb's core in Swift. On a phone it stands on an XCFramework, which `make ios` builds and a release brings; in tests on
// a computer on the library that cargo built.

import Foundation
import PackageDescription

let here = Context.packageDirectory
let isThere = { (path: String) in FileManager.default.fileExists(atPath: "\(here)/\(path)") }

/// Where cargo left the library: tests on Linux and on a Mac name it with EBB_BUILT, which on Linux need not be named.
#if os(Linux)
    let built: String? = Context.environment["EBB_BUILT"] ?? "\(here)/../../target/debug"
#else
    let built: String? = Context.environment["EBB_BUILT"]
#endif

let framework = "build/EbbCoreFFI.xcframework"
/// Two lines: the address of a release's zip, and its checksum as `swift package compute-checksum` prints it.
let release = (try? String(contentsOfFile: "\(here)/release.txt", encoding: .utf8))?.split(separator: "\n")

let library: Target
if built != nil {
    library = .systemLibrary(name: "EbbCoreFFI")
} else if isThere(framework) {
    library = .binaryTarget(name: "EbbCoreFFI", path: framework)
} else if let release, release.count == 2 {
    library = .binaryTarget(name: "EbbCoreFFI", url: String(release[0]), checksum: String(release[1]))
} else {
    fatalError("there is no library of Ebb's core: run make ios, which leaves one in bindings/swift/build")
}

let linked: [LinkerSetting] =
    built.map { [.unsafeFlags(["-L\($0)", "-Xlinker", "-rpath", "-Xlinker", $0])] } ?? []

let package = Package(
    name: "EbbCore",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "EbbCore", targets: ["EbbCore"])],
    targets: [
        library,
        .target(name: "EbbCore", dependencies: ["EbbCoreFFI"], linkerSettings: linked),
        .testTarget(name: "EbbCoreTests", dependencies: ["EbbCore", "HoldsTheLock"]),
        // Another process, for a test.
        .executableTarget(name: "HoldsTheLock"),
    ],
    swiftLanguageModes: [.v6]
)
