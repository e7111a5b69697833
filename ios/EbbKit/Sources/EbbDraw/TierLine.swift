import EbbLook
import SwiftUI

/// A tier's glyph and its word in its colour.
public struct TierLine: View {
    private let tier: TierMark
    private let word: String
    @Environment(\.palette) private var palette

    /// - Parameter word: from the core.
    public init(_ tier: TierMark, word: String) { (self.tier, self.word) = (tier, word) }

    public var body: some View {
        Text(verbatim: "\(tier.glyph) \(word)")
            .font(.headline)
            .foregroundStyle(Color(palette[tier]))
            // The glyph says the same again.
            .accessibilityLabel(Text(verbatim: word))
    }
}
