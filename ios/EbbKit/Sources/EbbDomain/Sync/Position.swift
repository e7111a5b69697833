import Foundation

/// How far a kind has been read. It lies in the core beside the records, so that neither is ever ahead of the other.
struct Position: Codable, Equatable {
    /// Takes what comes from here on; none where reading begins.
    var anchor: Data?
    /// Since when the kind was shared when this was read; none: all of it, or nothing.
    var since: Date?
    /// Everything is being read once more: what the phone no longer has is to go.
    var again: Bool
    /// Of a kind that has sides: what of them came with all that was handed over, and since when.
    var sides: Sides?
    /// Times of records that came without what lies beside them, for it could not be read: to be looked at again.
    var partial: [DateInterval]?

    /// The position of a cursor. One that this version does not know is as good as lost: everything is read once more.
    static func of(_ bytes: Data?) -> Position? {
        bytes.map { (try? JSONDecoder().decode(Position.self, from: $0)) ?? Position(again: true) }
    }

    /// As bytes of a cursor.
    func bytes() throws -> Data { try JSONEncoder().encode(self) }

    /// Whether more is shared than when this was read: what lies before was hidden, and no anchor brings it.
    func isNarrower(than now: Date?) -> Bool {
        guard let since else { return false }
        return now.map { $0 < since } ?? true
    }
}

/// The sides that are shown, and since when.
typealias Sides = [Side: Date]

extension Sides {
    /// What came with everything, where some of it came with these and some with others. One that is hidden now came with
    /// nothing from now on.
    func both(_ other: Sides) -> Sides {
        reduce(into: [:]) { both, side in both[side.key] = Swift.max(side.value, other[side.key] ?? .distantFuture) }
    }

    /// Whether records that came with these are to come again: more is shown now, and nothing less, which it would take away.
    func isLess(than now: Sides) -> Bool {
        allSatisfy { now[$0.key] != nil } && now.contains { side, since in self[side].map { since < $0 } ?? true }
    }
}

/// The later of two beginnings; none is before any.
func later(_ a: Date?, _ b: Date?) -> Date? {
    guard let a, let b else { return a ?? b }
    return max(a, b)
}
