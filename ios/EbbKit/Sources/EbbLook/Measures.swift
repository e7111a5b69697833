import Foundation

/// Numbers as the core writes them, for the few that a screen writes itself: under a bar, beside an axis.
public struct Measures: Equatable, Sendable {
    /// What distances are measured in.
    public enum Unit: String, Sendable { case km, mi }

    public let language: Words.Language
    public let unit: Unit

    public init(_ language: Words.Language, _ unit: Unit) { (self.language, self.unit) = (language, unit) }

    /// `8.4`, and `12` rather than `12.0`. Of metres.
    public func distance(_ metres: Int64) -> String { number(inUnits(metres), 1) }

    /// Kilometres or miles. Of metres.
    public func inUnits(_ metres: Int64) -> Double { Double(metres) / perUnit }

    /// `8.4 km`. Of metres.
    public func distanceWithUnit(_ metres: Int64) -> String { "\(distance(metres))\u{A0}\(unit.rawValue)" }

    /// Metres of what was typed as kilometres or miles, with either decimal mark; none where it is no length.
    public func metres(_ typed: String) -> Int64? {
        guard let value = Double(typed.replacingOccurrences(of: ",", with: ".")), (0...10_000).contains(value)
        else { return nil }
        return Int64((value * perUnit).rounded())
    }

    /// `7 h 05`, `45 min`. Of minutes.
    public func time(_ minutes: Double) -> String {
        let whole = Int(minutes.rounded())
        let (hours, rest) = abs(whole).quotientAndRemainder(dividingBy: 60)
        let digits = rest < 10 ? "0\(rest)" : "\(rest)"
        let text =
            hours == 0 ? "\(rest)\u{A0}min" : rest == 0 ? "\(hours)\u{A0}h" : "\(hours)\u{A0}h\u{A0}\(digits)"
        return whole < 0 ? "\u{2212}\(text)" : text
    }

    /// A number with at most so many digits after its mark.
    public func number(_ value: Double, _ digits: Int) -> String {
        var text = String(format: "%.\(digits)f", value)
        while text.contains("."), text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        if text == "-0" { text = "0" }
        return text.replacingOccurrences(of: "-", with: "\u{2212}")
            .replacingOccurrences(of: ".", with: language == .fr ? "," : ".")
    }

    private var perUnit: Double { unit == .km ? 1000 : 1609.344 }
}
