import EbbLook

/// What was typed into a field that may be left empty.
enum Typed<Value: Equatable & Sendable>: Equatable, Sendable {
    case nothing, value(Value)
    /// Nobody knows what it is; it changes nothing, and stays to be mended.
    case unreadable

    init(_ text: String, _ read: (String) -> Value?) {
        let text = text.filter { !$0.isWhitespace }
        self = text.isEmpty ? .nothing : read(text).map(Typed.value) ?? .unreadable
    }
}

/// A number with either decimal mark; none where it is none, or larger than anything that is measured here. What may be is the
/// core's to say.
func typedNumber(_ text: String) -> Double? {
    let number = Double(text.replacingOccurrences(of: ",", with: "."))
    return number.flatMap { abs($0) <= 1_000_000 ? $0 : nil }
}

/// A whole number.
func typedWhole(_ text: String) -> Int32? { typedNumber(text).flatMap { Int32(exactly: $0) } }

extension Measures {
    /// Seconds for a kilometre of `4:35`, minutes and seconds for one of the athlete's units.
    func typedPace(_ text: String) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { typedWhole(String($0)) }
        guard parts.count == 2, let minutes = parts[0], let seconds = parts[1], (0...59).contains(seconds),
            (0...59).contains(minutes)
        else { return nil }
        return Double(minutes * 60 + seconds) / (unit == .km ? 1 : 1.609344)
    }
}
