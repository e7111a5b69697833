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
    func on(_ ours: [Target.Dependency], apple: [String] = []) -> [Target.Dependency] {
        ours + apple.map { Target.Dependency.product(name: $0, package: "stubs") }
    }
    // The sources of the app and of its widget's extension, which Xcode builds by ios/project.yml: links lead there.
    targets = [
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
#else
    func on(_ ours: [Target.Dependency], apple: [String] = []) -> [Target.Dependency] { ours }
#endif

let package = Package(
    name: "EbbKit",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "EbbDomain", targets: ["EbbDomain"]),
        .library(name: "EbbGlance", targets: ["EbbGlance"]),
        .library(name: "EbbHealth", targets: ["EbbHealth"]),
        .library(name: "EbbIntents", targets: ["EbbIntents"]),
        .library(name: "EbbUI", targets: ["EbbUI"]),
        .library(name: "EbbWidget", targets: ["EbbWidget"]),
    ],
    dependencies: packages,
    targets: targets + [
        // Without the core and without a screen: what the app and its extension have in common.
        .target(name: "EbbLook", resources: [.process("Resources")]),
        .target(name: "EbbGlance", dependencies: ["EbbLook"]),
        .target(name: "EbbDraw", dependencies: on(["EbbLook"], apple: ["SwiftUI"])),
        // The extension's.
        .target(name: "EbbIntents", dependencies: on(["EbbGlance", "EbbLook"], apple: ["AppIntents", "WidgetKit"])),
        .target(
            name: "EbbWidget",
            dependencies: on(
                ["EbbDraw", "EbbGlance", "EbbIntents", "EbbLook"], apple: ["AppIntents", "SwiftUI", "WidgetKit"])),
        // The app's.
        .target(name: "EbbDomain", dependencies: ["EbbGlance", core]),
        .target(name: "EbbHealth", dependencies: on(["EbbDomain"], apple: ["CoreLocation", "HealthKit"])),
        .target(
            name: "EbbUI",
            dependencies: on(
                ["EbbDomain", "EbbDraw", "EbbLook", core],
                apple: ["Accessibility", "Charts", "SwiftUI", "UIKit", "UniformTypeIdentifiers"])),
        // The golden states, drawn on a simulator, are why it knows of screens.
        .testTarget(
            name: "EbbDomainTests",
            dependencies: on(["EbbDomain", "EbbGlance", "EbbHealth", "EbbUI"], apple: ["SwiftUI", "UIKit"])),
        .testTarget(name: "EbbGlanceTests", dependencies: ["EbbDomain", "EbbGlance", "EbbIntents", "EbbLook", core]),
        .testTarget(name: "EbbHealthTests", dependencies: on(["EbbHealth"], apple: ["HealthKit"])),
        .testTarget(name: "EbbLookTests", dependencies: ["EbbLook"]),
        .testTarget(name: "EbbUITests", dependencies: ["EbbDomain", "EbbLook", "EbbUI", core]),
    ],
    swiftLanguageModes: [.v6]
)
