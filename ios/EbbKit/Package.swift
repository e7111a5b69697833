// swift-tools-version: 6.0
// What the iPhone app is made of. EbbDomain stands on the core and on Foundation alone, so that it is tested on any computer.
// EbbHealth stands on HealthKit; where there is none, on Linux, it and the app itself are compiled against ios/stubs.

import PackageDescription

let core = Target.Dependency.product(name: "EbbCore", package: "swift")

var packages: [Package.Dependency] = [.package(path: "../../bindings/swift")]
var targets: [Target] = []

/// Apple's frameworks: on Linux their declarations alone.
#if os(Linux)
    packages.append(.package(path: "../stubs"))
    func apple(_ frameworks: String...) -> [Target.Dependency] {
        frameworks.map { .product(name: $0, package: "stubs") }
    }
    // The app's own sources, which Xcode builds by ios/App/project.yml: a link leads there.
    targets = [
        .executableTarget(
            name: "EbbApp",
            dependencies: ["EbbDomain", "EbbHealth", core]
                + apple(
                    "HealthKit", "OSLog", "SwiftUI", "UIKit", "UniformTypeIdentifiers", "UserNotifications", "WidgetKit"
                )),
        .testTarget(name: "EbbAppTests", dependencies: ["EbbApp", "EbbDomain", "EbbHealth", core]),
    ]
#else
    func apple(_ frameworks: String...) -> [Target.Dependency] { [] }
#endif

let package = Package(
    name: "EbbKit",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "EbbDomain", targets: ["EbbDomain"]),
        .library(name: "EbbHealth", targets: ["EbbHealth"]),
    ],
    dependencies: packages,
    targets: targets + [
        .target(name: "EbbDomain", dependencies: [core]),
        .target(name: "EbbHealth", dependencies: ["EbbDomain"] + apple("CoreLocation", "HealthKit")),
        .testTarget(name: "EbbDomainTests", dependencies: ["EbbDomain"]),
        .testTarget(name: "EbbHealthTests", dependencies: ["EbbHealth"] + apple("HealthKit")),
    ],
    swiftLanguageModes: [.v6]
)
