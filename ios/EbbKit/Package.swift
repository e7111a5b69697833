// swift-tools-version: 6.0
// What the iPhone app is made of. EbbDomain stands on the core, on EbbGlance and on Foundation, so that it is tested on any computer.
// EbbHealth stands on HealthKit; where there is none, on Linux, it and the app itself are compiled against ios/stubs.

import PackageDescription

let core = Target.Dependency.product(name: "EbbCore", package: "swift")

/// Whether what draws a phone's screens is built. A Mac has no such screens of its own: tools/swift/test.sh leaves them out there
/// (EBB_SCREENS=no), and Xcode builds them for a phone or a simulator.
let hasScreens = Context.environment["EBB_SCREENS"] != "no"

var packages: [Package.Dependency] = [.package(path: "../../bindings/swift")]
var targets: [Target] = []
var products: [Product] = ["EbbDomain", "EbbGlance", "EbbHealth", "EbbIntents"].map {
    .library(name: $0, targets: [$0])
}

/// Apple's frameworks: on Linux their declarations alone.
#if os(Linux)
    packages.append(.package(path: "../stubs"))
    func on(_ ours: [Target.Dependency], apple: [String] = []) -> [Target.Dependency] {
        ours + apple.map { Target.Dependency.product(name: $0, package: "stubs") }
    }
    // The sources of the app and of its widget's extension, which Xcode builds by ios/project.yml: links lead there.
    if hasScreens {
        targets += [
            .executableTarget(
                name: "EbbApp",
                dependencies: on(
                    ["EbbDomain", "EbbGlance", "EbbHealth", "EbbIntents", "EbbUI", core],
                    apple: ["AppIntents", "HealthKit", "OSLog", "SwiftUI", "UIKit", "UserNotifications", "WidgetKit"])),
            .executableTarget(
                name: "EbbExtension",
                dependencies: on(["EbbWidget", "EbbIntents"], apple: ["AppIntents", "SwiftUI", "WidgetKit"])),
            .testTarget(
                name: "EbbAppTests",
                dependencies: ["EbbApp", "EbbDomain", "EbbGlance", "EbbHealth", "EbbLook", "EbbUI", core]),
        ]
    }
#else
    func on(_ ours: [Target.Dependency], apple: [String] = []) -> [Target.Dependency] { ours }
#endif

if hasScreens {
    products += ["EbbUI", "EbbWidget"].map { .library(name: $0, targets: [$0]) }
    targets += [
        // The extension's.
        .target(
            name: "EbbWidget",
            dependencies: on(
                ["EbbDraw", "EbbGlance", "EbbIntents", "EbbLook"], apple: ["AppIntents", "SwiftUI", "WidgetKit"])),
        // The app's.
        .target(
            name: "EbbUI",
            dependencies: on(
                ["EbbDomain", "EbbDraw", "EbbLook", core],
                apple: ["Accessibility", "Charts", "SwiftUI", "UIKit", "UniformTypeIdentifiers"])),
        .testTarget(name: "EbbUITests", dependencies: ["EbbDomain", "EbbLook", "EbbStage", "EbbUI", core]),
        // Drawn on a simulator; on Linux they are compiled.
        .testTarget(
            name: "EbbPictureTests",
            dependencies: on(
                ["EbbDomain", "EbbDraw", "EbbGlance", "EbbLook", "EbbStage", "EbbUI", "EbbWidget", core],
                apple: ["SwiftUI", "UIKit", "WidgetKit"])),
    ]
}

let package = Package(
    name: "EbbKit",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: products,
    dependencies: packages,
    targets: targets + [
        // Without the core and without a screen: what the app and its extension have in common.
        .target(name: "EbbLook", resources: [.process("Resources")]),
        .target(name: "EbbGlance", dependencies: ["EbbLook"]),
        .target(name: "EbbDraw", dependencies: on(["EbbLook"], apple: ["SwiftUI"])),
        .target(name: "EbbIntents", dependencies: on(["EbbGlance", "EbbLook"], apple: ["AppIntents", "WidgetKit"])),
        .target(name: "EbbDomain", dependencies: ["EbbGlance", core]),
        .target(name: "EbbHealth", dependencies: on(["EbbDomain"], apple: ["CoreLocation", "HealthKit"])),
        // A phone that tests hold in their hands, and the golden states on it.
        .target(name: "EbbStage", dependencies: ["EbbDomain", core], path: "Tests/EbbStage"),
        .testTarget(
            name: "EbbDomainTests", dependencies: ["EbbDomain", "EbbGlance", "EbbHealth", "EbbStage", core]),
        .testTarget(name: "EbbGlanceTests", dependencies: ["EbbDomain", "EbbGlance", "EbbIntents", "EbbLook", core]),
        .testTarget(name: "EbbHealthTests", dependencies: on(["EbbHealth"], apple: ["HealthKit"])),
        .testTarget(name: "EbbLookTests", dependencies: ["EbbLook"]),
    ],
    swiftLanguageModes: [.v6]
)
