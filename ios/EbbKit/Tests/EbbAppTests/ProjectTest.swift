import EbbGlance
import EbbLook
import Foundation
import Testing

@testable import EbbApp

/// What Xcode is told besides the sources.
struct ProjectTest {
    @Test(
        "the app asks for HealthKit, its background delivery and the group it shares with its widget, and for no more")
    func entitlements() throws {
        let asked = try propertyList("App/Ebb.entitlements")
        #expect(
            Set(asked.keys) == [
                "com.apple.developer.healthkit", "com.apple.developer.healthkit.background-delivery",
                "com.apple.security.application-groups",
            ])
        #expect(asked["com.apple.developer.healthkit"] as? Bool == true)
        #expect(asked["com.apple.developer.healthkit.background-delivery"] as? Bool == true)
        #expect(asked["com.apple.security.application-groups"] as? [String] == [SharedFolder.group])
    }

    @Test("the widget's extension asks for the group alone: no health data, and no way to the database")
    func extensionEntitlements() throws {
        let asked = try propertyList("Widget/EbbWidgets.entitlements")
        #expect(Set(asked.keys) == ["com.apple.security.application-groups"])
        #expect(asked["com.apple.security.application-groups"] as? [String] == [SharedFolder.group])
        let info = try propertyList("Widget/Info.plist")
        let point = (info["NSExtension"] as? [String: Any])?["NSExtensionPointIdentifier"] as? String
        #expect(point == "com.apple.widgetkit-extension")
        #expect(info["CFBundleLocalizations"] as? [String] == ["en", "fr"])
    }

    @Test("the extension has neither the core nor the domain in it")
    func light() throws {
        let core: Set = ["EbbCore", "EbbDomain", "EbbHealth", "EbbUI"]
        let theirs = try sources(
            "Widget/Sources", "EbbKit/Sources/EbbDraw", "EbbKit/Sources/EbbGlance", "EbbKit/Sources/EbbIntents",
            "EbbKit/Sources/EbbLook", "EbbKit/Sources/EbbWidget")
        for (file, source) in theirs {
            let imported = Set(source.matches(of: /(?m)^import (\w+)/).map { String($0.output.1) })
            #expect(imported.isDisjoint(with: core), "\(file)")
        }
    }

    @Test("the group has one name, said once in the sources")
    func group() throws {
        let said = try sources("App/Sources", "EbbKit/Sources").filter { $0.value.contains("\"group.") }
        #expect(Set(said.keys.map { URL(fileURLWithPath: $0).lastPathComponent }) == ["SharedFolder.swift"])
    }

    @Test("the folder's protection is named once")
    func protection() throws {
        let said = try sources("App/Sources").filter { $0.value.contains("FileProtectionType.") }
        #expect(said.keys.sorted() == ["App/Sources/DataFolder.swift"])
        let lines = try text("App/Sources/DataFolder.swift").split(separator: "\n").filter {
            $0.contains("FileProtectionType.")
        }
        #expect(lines.count == 1)
        #expect(lines.first?.contains("FileProtectionType.completeUntilFirstUserAuthentication") == true)
        for file in ["App/Sources/DataFolder.swift", "EbbKit/Sources/EbbGlance/SharedFolder.swift"] {
            #expect(try text(file).contains("isExcludedFromBackup = true"))
        }
    }

    @Test("HealthKit is observed before the launch is over, and the phone that is unlocked is read, as is another day")
    func launch() throws {
        let delegate = try text("App/Sources/AppDelegate.swift")
        let launch = try #require(delegate.firstMatch(of: /didFinishLaunchingWithOptions[^{]*\{([^}]*)\}/)).output.1
        #expect(launch.contains("parts.observe()"))
        #expect(launch.contains("parts.tidy()"))
        #expect(try text("App/Sources/Parts.swift").contains("func tidy() { screens.forgetTemporary() }"))
        let unlocked = try #require(
            delegate.firstMatch(of: /applicationProtectedDataDidBecomeAvailable[^{]*\{([^}]*)\}/)
        ).output.1
        #expect(unlocked.contains("parts.unlocked()"))
        let day = try #require(delegate.firstMatch(of: /applicationSignificantTimeChange[^{]*\{([^}]*)\}/)).output.1
        #expect(day.contains("parts.timeChanged()"))
    }

    @Test("each size of the widget and the notification lead to Today")
    func taps() throws {
        let info = try propertyList("App/Info.plist")
        let schemes = (info["CFBundleURLTypes"] as? [[String: Any]])?.flatMap {
            $0["CFBundleURLSchemes"] as? [String] ?? []
        }
        let link = try #require(URL(string: todayLink)?.scheme)
        #expect(schemes == [link])
        // Around every size, and in none of them.
        let links = try sources("EbbKit/Sources/EbbWidget").filter { $0.value.contains("widgetURL(") }
        #expect(links.keys.map { URL(fileURLWithPath: $0).lastPathComponent } == ["MorningView.swift"])
        #expect(links.values.allSatisfy { $0.contains("shown\n            .widgetURL(URL(string: todayLink))") })
        #expect(try text("App/Sources/EbbApp.swift").contains(".onOpenURL { _ in screens.way.openToday() }"))
        let launch = try #require(
            try text("App/Sources/AppDelegate.swift").firstMatch(of: /didFinishLaunchingWithOptions[^{]*\{([^}]*)\}/)
        ).output.1
        #expect(launch.contains("UNUserNotificationCenter.current().delegate = taps"))
        #expect(
            try text("App/Sources/AppDelegate.swift").contains(
                "MorningTaps { [parts] in parts.screens.way.openToday() }"))
    }

    @Test("the athlete is told why their health data is read, and nothing is asked to be written")
    func reasons() throws {
        let info = try propertyList("App/Info.plist")
        let why = try #require(info["NSHealthShareUsageDescription"] as? String)
        #expect(why.contains("sleep") && why.contains("Everything stays"))
        #expect(info["NSHealthUpdateUsageDescription"] == nil)
        #expect(info["NSAppTransportSecurity"] == nil)
        #expect(info["UIBackgroundModes"] == nil)
        #expect(info["LSRequiresIPhoneOS"] as? Bool == true)
        #expect(info.keys.filter { $0.hasSuffix("UsageDescription") } == ["NSHealthShareUsageDescription"])
        #expect(info["CFBundleLocalizations"] as? [String] == ["en", "fr"])
    }

    @Test("the sheet's reason is the one of Info.plist, and is there in French")
    func sheet() throws {
        let info = try propertyList("App/Info.plist")
        let texts = try Texts("App/Resources/InfoPlist.xcstrings")
        #expect(texts.of["NSHealthShareUsageDescription"]?["en"] == info["NSHealthShareUsageDescription"] as? String)
        #expect(texts.of["NSHealthShareUsageDescription"]?["fr"]?.isEmpty == false)
    }

    @Test("nothing is tracked, nothing is collected, and each reason has its API")
    func privacy() throws {
        let says = try propertyList("App/Resources/PrivacyInfo.xcprivacy")
        #expect(says["NSPrivacyTracking"] as? Bool == false)
        #expect((says["NSPrivacyTrackingDomains"] as? [String])?.isEmpty == true)
        #expect((says["NSPrivacyCollectedDataTypes"] as? [Any])?.isEmpty == true)
        let accessed = try #require(says["NSPrivacyAccessedAPITypes"] as? [[String: Any]])
        let reasons = Dictionary(
            uniqueKeysWithValues: accessed.compactMap { one in
                (one["NSPrivacyAccessedAPIType"] as? String).map {
                    ($0, one["NSPrivacyAccessedAPITypeReasons"] as? [String] ?? [])
                }
            })
        #expect(
            reasons == [
                "NSPrivacyAccessedAPICategoryUserDefaults": ["CA92.1"],
                "NSPrivacyAccessedAPICategoryFileTimestamp": ["C617.1", "3B52.1"],
                "NSPrivacyAccessedAPICategoryDiskSpace": ["E174.1"],
            ])
    }

    @Test("the project has the oldest iOS and the version that the core has")
    func versions() throws {
        let project = try text("project.yml")
        #expect(project.contains("iOS: \"17.0\""))
        #expect(try text("EbbKit/Package.swift").contains(".iOS(.v17)"))
        #expect(try text("../tools/ios.sh").contains("oldest=17.0"))
        #expect(project.contains("SWIFT_VERSION: \"6.0\""))
        let core = try #require(try text("../Cargo.toml").firstMatch(of: /(?m)^version = "([0-9.]+)"/)).output.1
        #expect(project.contains("MARKETING_VERSION: \"\(core)\""))
    }

    @Test("the project builds the files that are there")
    func paths() throws {
        let project = try text("project.yml")
        for path in [
            "App/Sources", "App/Resources", "App/Info.plist", "App/Ebb.entitlements", "EbbKit", "../bindings/swift",
            "Shared",
            "Widget/Sources", "Widget/Info.plist", "Widget/EbbWidgets.entitlements",
            "App/Resources/PrivacyInfo.xcprivacy",
        ] {
            #expect(project.contains(path))
            #expect(FileManager.default.fileExists(atPath: ios.appendingPathComponent(path).path), "\(path)")
        }
        for product in ["EbbCore", "EbbDomain", "EbbGlance", "EbbHealth", "EbbIntents", "EbbUI", "EbbWidget"] {
            #expect(project.contains("product: \(product)"))
        }
    }

    @Test("what is tested on any computer knows no screen: a Mac of its own has none")
    func screenless() throws {
        let screens: Set = ["EbbUI", "EbbWidget", "SwiftUI", "UIKit", "Charts"]
        let folders = ["Sources/EbbDomain", "Sources/EbbGlance", "Sources/EbbLook", "Sources/EbbIntents"]
        let tests = ["EbbStage", "EbbDomainTests", "EbbGlanceTests", "EbbHealthTests", "EbbLookTests"].map {
            "Tests/\($0)"
        }
        for folder in folders + tests {
            for (file, source) in try sources("EbbKit/\(folder)") {
                let imported = Set(source.matches(of: /(?m)^(?:@testable )?import (\w+)/).map { String($0.output.1) })
                #expect(imported.isDisjoint(with: screens), "\(file)")
            }
        }
        #expect(try text("../tools/swift/test.sh").contains("export EBB_SCREENS=no"))
        #expect(try text("EbbKit/Package.swift").contains("Context.environment[\"EBB_SCREENS\"] != \"no\""))
        // Whatever Xcode tests is a target, and the pictures are among it.
        let tested = try text("project.yml").matches(of: /package: EbbKit\/(\w+)/).map { String($0.output.1) }
        #expect(tested.contains("EbbPictureTests"))
        for name in tested { #expect(try text("EbbKit/Package.swift").contains("\"\(name)\""), "\(name)") }
    }

    @Test("the app has an icon by day, by night and tinted, opaque and large, and begins on the ground of its screens")
    func icon() throws {
        let catalog = "App/Resources/Assets.xcassets"
        let project = try text("project.yml")
        #expect(project.contains("ASSETCATALOG_COMPILER_APPICON_NAME: AppIcon"))
        #expect(project.contains("ASSETCATALOG_COMPILER_GLOBAL_ACCENT_COLOR_NAME: AccentColor"))
        let icons = try decoded(IconSet.self, "\(catalog)/AppIcon.appiconset/Contents.json")
        #expect(icons.images.map { $0.appearances?.first?.value } == [nil, "dark", "tinted"])
        for icon in icons.images {
            #expect(icon.size == "1024x1024" && icon.platform == "ios" && icon.idiom == "universal")
            let file = ios.appendingPathComponent("\(catalog)/AppIcon.appiconset/\(icon.filename)")
            let picture = try Data(contentsOf: file)
            // PNG's header: 1024 by 1024 pixels, eight bits a channel, three channels: nothing is seen through.
            let header: [UInt8] = [0, 0, 4, 0, 0, 0, 4, 0, 8, 2]
            #expect(Array(picture[16..<26]) == header, "\(icon.filename)")
        }
        let launch = try propertyList("App/Info.plist")["UILaunchScreen"] as? [String: String]
        #expect(launch == ["UIColorName": "Launch"])
        for (name, role) in [("Launch", \Palette.surface), ("AccentColor", \Palette.ready)] {
            let set = try decoded(ColourSet.self, "\(catalog)/\(name).colorset/Contents.json")
            #expect(set.colors.map(\.hex) == [Palette.light, .dark].map { $0[keyPath: role].hex }, "\(name)")
        }
    }

    private func decoded<Value: Decodable>(_ kind: Value.Type, _ path: String) throws -> Value {
        try JSONDecoder().decode(kind, from: Data(text(path).utf8))
    }

    private struct IconSet: Decodable {
        struct Icon: Decodable {
            let filename, size, platform, idiom: String
            let appearances: [Appearance]?
        }
        struct Appearance: Decodable { let value: String }
        let images: [Icon]
    }

    private struct ColourSet: Decodable {
        struct Colour: Decodable {
            let color: Value
            var hex: UInt32 {
                ["red", "green", "blue"].reduce(0) {
                    $0 << 8 | (color.components[$1].flatMap { UInt32($0.dropFirst(2), radix: 16) } ?? 0)
                }
            }
        }
        struct Value: Decodable { let components: [String: String] }
        let colors: [Colour]
    }

    @Test("no third party's package is in it")
    func alone() throws {
        for file in ["project.yml", "EbbKit/Package.swift", "stubs/Package.swift"] {
            #expect(try !text(file).contains("http"), "\(file)")
        }
    }
}
