import Foundation

/// The lines of the mark that carries the readiness number: a rounded square, and two shallow waves as high as the number. All of
/// them are parts of its side, so that one drawing serves every size.
public struct TideLine: Equatable, Sendable {
    /// Of the square.
    public let side: Double

    public init(side: Double) { self.side = side }

    /// How thick the square's line is. The water's is a fifth thicker.
    public var stroke: Double { side / 36 }

    /// How round its corners are.
    public var corner: Double { side * 0.24 }

    /// How far a wave goes up and down.
    public var height: Double { side * 0.025 }

    /// How far down the water's line lies, from 0 at the top. It stays inside the square, at 0 and at 100 too.
    public func level(_ score: Int) -> Double {
        let room = side - 2 * stroke - 4 * height
        return side - stroke - 2 * height - room * Double(min(max(score, 0), 100)) / 100
    }

    /// The water's line from left to right: where it begins, and its four half waves.
    public func surface(_ score: Int) -> (start: CGPoint, waves: [Wave]) {
        let y = level(score)
        let waves = (0..<4).map { half in
            let (from, rise) = (Double(half) * side / 4, half.isMultiple(of: 2) ? -height : height)
            return Wave(
                first: CGPoint(x: from + side / 12, y: y + rise * 4 / 3),
                second: CGPoint(x: from + side / 6, y: y + rise * 4 / 3), end: CGPoint(x: from + side / 4, y: y))
        }
        return (CGPoint(x: 0, y: y), waves)
    }

    /// A cubic curve to `end`, by way of two control points.
    public struct Wave: Equatable, Sendable {
        public let first, second, end: CGPoint
    }
}
