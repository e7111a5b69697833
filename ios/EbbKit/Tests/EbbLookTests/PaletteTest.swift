import EbbLook
import Foundation
import Testing

/// Colours are told apart, by day and by night, on the other phone too.
struct PaletteTest {
    private static let both: [(name: String, palette: Palette)] = [("light", .light), ("dark", .dark)]

    @Test("text keeps 4.5:1 on the ground, on paper and on the band", arguments: 0..<2)
    func texts(_ place: Int) {
        let (name, palette) = Self.both[place]
        for ground in [palette.surface, palette.card, palette.band] {
            for text in [palette.text, palette.quiet] {
                #expect(text.contrast(with: ground) >= 4.5, "\(name): \(text) on \(ground)")
            }
        }
    }

    @Test("a tier's word keeps 4.5:1 where it is written, and its mark 3:1 on the band too", arguments: 0..<2)
    func tiers(_ place: Int) {
        let (name, palette) = Self.both[place]
        for tier in TierMark.allCases {
            for ground in [palette.surface, palette.card] {
                #expect(palette[tier].contrast(with: ground) >= 4.5, "\(name): \(tier) on \(ground)")
            }
            #expect(palette[tier].contrast(with: palette.band) >= 3, "\(name): \(tier) on the band")
        }
    }

    @Test("lines keep 3:1 everywhere, and what is written on the accent 4.5:1", arguments: 0..<2)
    func marks(_ place: Int) {
        let (name, palette) = Self.both[place]
        for ground in [palette.surface, palette.card, palette.band] {
            #expect(palette.line.contrast(with: ground) >= 3, "\(name): line on \(ground)")
        }
        #expect(palette.onAccent.contrast(with: palette.ready) >= 4.5, "\(name)")
    }

    @Test("what a chart marks keeps 3:1 on everything that it is drawn on", arguments: 0..<2)
    func inks(_ place: Int) {
        let (name, palette) = Self.both[place]
        for ink in Ink.all {
            for ground in palette.grounds(of: ink) {
                #expect(palette[ink].contrast(with: ground) >= 3, "\(name): \(ink) on \(ground)")
            }
        }
    }

    @Test("charts are drawn with these inks, whole, and with no other colour")
    func drawn() throws {
        let folder = checkout.appendingPathComponent("ios/EbbKit/Sources/EbbUI")
        var used: Set<String> = []
        for name in ["Trends/TrendChart", "Trends/LoadChart", "Plan/WeekBar", "Today/WeekCard"] {
            let source = try String(contentsOf: folder.appendingPathComponent("\(name).swift"), encoding: .utf8)
            #expect(!source.contains(".opacity(") && !source.contains("RGB("), "\(name)")
            for line in source.split(separator: "\n") {
                for use in line.matches(of: /palette(\[[^\]]*\]|\.\w+)/) {
                    let colour = String(use.output.1)
                    // What is no mark: the band itself, and the paper under a line.
                    if colour == ".band", line.contains("BandMarks(") { continue }
                    if colour == ".card", line.contains("paper:") { continue }
                    #expect(colour.hasPrefix("["), "\(name): \(line)")
                    used.insert(colour)
                }
            }
        }
        let expected: Set = [
            "[.day]", "[.line]", "[.vote(vote.tier)]", "[.bar]", "[ink($0)]", "[.planned]", "[.left]",
            "[isPast ? .past : .left]",
        ]
        #expect(used == expected)
    }

    @Test("the number on the tide keeps 4.5:1 on its water, also on what is left of it after a cut", arguments: 0..<2)
    func tide(_ place: Int) {
        let (name, palette) = Self.both[place]
        #expect(palette.text.contrast(with: palette.water) >= 4.5, "\(name)")
        for tier in TierMark.allCases where tier.isDrained {
            let left = palette[tier].seen(0.22, on: palette.surface)
            #expect(palette.text.contrast(with: left) >= 4.5, "\(name): \(tier)")
        }
    }

    @Test("contrast is reckoned as WCAG does")
    func reckoned() {
        #expect(RGB(integerLiteral: 0).contrast(with: 0xFFFFFF) == 21)
        #expect(abs(RGB(integerLiteral: 0x767676).contrast(with: 0xFFFFFF) - 4.54) < 0.01)
        #expect(RGB(integerLiteral: 0x123456).contrast(with: 0x123456) == 1)
        #expect(RGB(integerLiteral: 0xFF0000).seen(0.5, on: 0x0000FF) == 0x800080)
    }

    @Test("they are the colours of the other phone", arguments: ["values": Palette.light, "values-night": .dark])
    func android(_ folder: String, _ palette: Palette) throws {
        let file = checkout.appendingPathComponent("android/platform/src/main/res/\(folder)/colors.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let there = Dictionary(
            uniqueKeysWithValues: text.matches(of: /<color name="(\w+)">#([0-9A-F]{6})</).map {
                (String($0.output.1), UInt32($0.output.2, radix: 16))
            })
        let here: [String: RGB] = [
            "surface": palette.surface, "card": palette.card, "text": palette.text, "text_quiet": palette.quiet,
            "line": palette.line, "water": palette.water, "ready": palette.ready, "watch": palette.watch,
            "hold": palette.hold, "ease": palette.ease, "cut": palette.cut, "deep_cut": palette.deepCut,
        ]
        #expect(Set(there.keys) == Set(here.keys))
        for (name, colour) in here { #expect(there[name] == colour.hex, "\(name)") }
    }

    @Test("no two tiers have one glyph")
    func glyphs() { #expect(Set(TierMark.allCases.map(\.glyph)).count == TierMark.allCases.count) }
}

/// The folder of the checkout.
let checkout = (0..<5).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
