// swift-tools-version: 6.0
// Linux only: the declarations of Apple's frameworks that the app uses, so that its sources can be compiled where Apple's
// SDK is not. Nothing here ever runs, and nothing of it is in the app: on a Mac the frameworks themselves are there.
//
// Each declaration says the oldest iOS that has it and its page under developer.apple.com/documentation.

import PackageDescription

/// A module, and the modules whose declarations it mentions.
let modules: [(name: String, on: [String])] = [
    ("Accessibility", []),
    ("AppIntents", ["AppleFoundation", "SwiftUI"]),
    ("AppleFoundation", []),
    ("Charts", ["SwiftUI"]),
    ("CoreLocation", []),
    ("HealthKit", ["CoreLocation"]),
    ("OSLog", []),
    ("SwiftUI", ["Accessibility", "AppleFoundation", "UIKit", "UniformTypeIdentifiers"]),
    ("UIKit", ["AppleFoundation"]),
    ("UniformTypeIdentifiers", []),
    ("UserNotifications", []),
    ("WidgetKit", ["AppIntents", "AppleFoundation", "SwiftUI"]),
]

let package = Package(
    name: "stubs",
    products: modules.map { .library(name: $0.name, targets: [$0.name]) },
    targets: modules.map { .target(name: $0.name, dependencies: $0.on.map { .target(name: $0) }) },
    swiftLanguageModes: [.v6]
)
