import EbbLook
import SwiftUI

/// The mark that carries the readiness number: a rounded square, its water as high as the number, two shallow waves. It never
/// moves. Who hears the screen hears the number from what stands around it.
public struct Tide: View {
    private let score: Int?
    private let tier: TierMark
    private let side: CGFloat
    private let isFilled: Bool
    @Environment(\.palette) private var palette

    /// - Parameters:
    ///   - score: 0 empty, 100 full; none: no water and no number.
    ///   - isFilled: not where colours are not its own: its outline, the water's line and the number are left then.
    public init(score: Int?, tier: TierMark, side: CGFloat = 96, isFilled: Bool = true) {
        (self.score, self.tier, self.side, self.isFilled) = (score, tier, side, isFilled)
    }

    public var body: some View {
        let line = TideLine(side: Double(side))
        let square = RoundedRectangle(cornerRadius: line.corner)
        let colour = Color(palette[tier])
        ZStack {
            if isFilled { square.fill(Color(palette.surface)) }
            if let score {
                if isFilled { TideWater(score: score).fill(water) }
                TideSurface(score: score).stroke(colour, lineWidth: line.stroke * 1.2)
                Text(verbatim: "\(score)")
                    .font(.system(size: side * (score == 100 ? 0.36 : 0.42), weight: .bold).monospacedDigit())
                    .foregroundStyle(Color(palette.text))
            }
        }
        .frame(width: side, height: side)
        .clipShape(square)
        .overlay { square.strokeBorder(colour, lineWidth: line.stroke) }
        .accessibilityHidden(true)
    }

    private var water: Color { tier.isDrained ? Color(palette[tier]).opacity(drainedOpacity) : Color(palette.water) }
}

/// How much of the tier's colour is left in what is left of the water.
private let drainedOpacity = 0.22
