// swift-tools-version: 6.0
// What the iPhone app is made of. EbbDomain stands on the core and on Foundation alone, so that it is tested on any computer.

import PackageDescription

let core = Target.Dependency.product(name: "EbbCore", package: "swift")

let package = Package(
    name: "EbbKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "EbbDomain", targets: ["EbbDomain"])],
    dependencies: [.package(path: "../../bindings/swift")],
    targets: [
        .target(name: "EbbDomain", dependencies: [core]),
        .testTarget(name: "EbbDomainTests", dependencies: ["EbbDomain"]),
    ],
    swiftLanguageModes: [.v6]
)
