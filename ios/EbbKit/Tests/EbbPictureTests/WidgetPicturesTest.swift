import EbbDraw
import EbbGlance
import EbbLook
import Foundation
import SwiftUI
import Testing
import WidgetKit

@testable import EbbWidget

/// Pictures of the widget in each of its sizes, of each morning that the core has a golden file of.
@MainActor
struct WidgetPicturesTest {
    /// How a face is drawn besides by day.
    enum Variant: CaseIterable, Sendable { case light, dark, large, tinted }

    /// A morning in a size.
    struct Shot: Sendable, CustomTestStringConvertible {
        let morning: String
        let family: WidgetFamily
        let variant: Variant
        var testDescription: String { "widget-\(morning)-\(family)-\(variant)" }
    }

    private nonisolated static let golden = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in
        path.deletingLastPathComponent()
    }.appendingPathComponent("core/engine/snapshot/golden")

    private nonisolated static let families: [WidgetFamily] = [
        .systemSmall, .systemMedium, .accessoryCircular, .accessoryRectangular, .accessoryInline,
    ]

    private nonisolated static let shots: [Shot] = {
        let mornings = ["ready", "watch", "hold", "ease", "cut", "deep-cut", "first-days", "stale"].map { "\($0).en" }
        let all = mornings + ["cut.fr"]
        let byDay = all.flatMap { morning in
            families.map { Shot(morning: morning, family: $0, variant: .light) }
        }
        let besides = families.flatMap { family in
            Variant.allCases.dropFirst().map { Shot(morning: "cut.en", family: family, variant: $0) }
        }
        return byDay + besides
    }()

    @Test(
        "the widget is drawn in more than one colour, and not as nothing or another morning is",
        .enabled(if: Pictures.folder != nil), arguments: shots)
    func drawn(_ shot: Shot) async throws {
        let file = Self.golden.appendingPathComponent("\(shot.morning).snapshot.json")
        let words = Words(shot.morning.hasSuffix(".fr") ? .fr : .en)
        let face = Face(Kept(try Data(contentsOf: file)), at: Date(timeIntervalSince1970: 1_773_640_800), words)
        let picture = try #require(drawing(MorningView(face: face), shot))
        try Pictures.keep(picture, shot.testDescription)
        #expect(picture.colours > 1)
        #expect(picture != drawing(EmptyView(), shot), "nothing was drawn")
        let says = "\(shot.family) \(shot.variant) \(said(face, shot.family))"
        #expect(await Drawn.shared.same(picture, as: says) == nil)
    }

    private func drawing(_ view: some View, _ shot: Shot) -> Picture? {
        let seen = view.environment(\.widgetFamily, shot.family)
            .environment(\.widgetRenderingMode, shot.variant == .tinted ? .accented : .fullColor)
            .dynamicTypeSize(shot.variant == .large ? .accessibility5 : .large)
            .padding(12)
        return Picture(seen, size: size(shot.family), isDark: shot.variant == .dark)
    }

    /// What is to be seen of a face in a size.
    private func said(_ face: Face, _ family: WidgetFamily) -> String {
        switch family {
        case .accessoryCircular: "\(face.score.map { "\($0)" } ?? face.tier.glyph)"
        case .accessoryInline: face.short
        case .accessoryRectangular: "\(face.word) \(face.line)"
        case .systemMedium: "\(face)"
        default: "\(face.score ?? -1) \(face.word) \(face.line)"
        }
    }

    private func size(_ family: WidgetFamily) -> CGSize {
        switch family {
        case .systemMedium: CGSize(width: 364, height: 170)
        case .accessoryCircular: CGSize(width: 76, height: 76)
        case .accessoryRectangular: CGSize(width: 172, height: 76)
        case .accessoryInline: CGSize(width: 257, height: 26)
        default: CGSize(width: 170, height: 170)
        }
    }
}
