import Foundation

/// A colour as its three bytes in sRGB, written as 0xRRGGBB.
public struct RGB: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// All three of them.
    public let hex: UInt32

    public init(integerLiteral hex: UInt32) { self.hex = hex }

    /// Each from 0 to 1.
    public var red: Double { channel(16) }
    public var green: Double { channel(8) }
    public var blue: Double { channel(0) }

    /// How much of it is seen on another colour, for what is drawn half through.
    public func seen(_ opacity: Double, on ground: RGB) -> RGB {
        let mix = { (shift: UInt32) -> UInt32 in
            let (over, under) = (self.channel(shift), ground.channel(shift))
            return UInt32(((over * opacity + under * (1 - opacity)) * 255).rounded()) << shift
        }
        return RGB(integerLiteral: mix(16) | mix(8) | mix(0))
    }

    /// How well one is told from the other, from 1 to 21, as WCAG 2.2 reckons it.
    public func contrast(with other: RGB) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    private var luminance: Double {
        let linear = { (value: Double) in value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private func channel(_ shift: UInt32) -> Double { Double(hex >> shift & 0xFF) / 255 }
}
