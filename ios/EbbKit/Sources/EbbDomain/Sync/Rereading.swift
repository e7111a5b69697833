import EbbCore
import Foundation

/// Reads a kind from the beginning: its anchor was lost, or more of it is shared than before. Of what the core holds only the ids
/// are asked, for a record never changes; but all of it comes again where more is shown beside it.
struct Rereading {
    let pass: Pass
    let kind: RecordKind
    /// Where it stood, and what came with it.
    let position: Position
    /// Since when it is shared, and what is shown beside it, as it begins.
    let shared: Date?
    let sides: Sides?

    /// What is held and not shown any more goes at the end; who is stopped before begins anew, with less to write.
    func run() async throws {
        var reading = Position(since: shared, again: true, sides: position.sides, partial: position.partial)
        if position != reading { try pass.write(Delivered(), (kind, reading)) }
        let before = position.sides ?? [:]
        let isAnew = sides.map { before.isLess(than: $0) } ?? false
        let held = isAnew ? [] : Set(try pass.held(kind).compactMap(UUID.init(uuidString:)))
        // What comes with everything in the end; until then what came with all that is held.
        var with = isAnew ? sides : position.sides
        var (anchor, seen) = (Data?.none, Set<String>())
        while true {
            let batch = try await changes(after: anchor, .except(held))
            seen.formUnion(batch.ids)
            seen.subtract(batch.deleted.map(\.uuidString))
            if !batch.added.isEmpty {
                let delivered = try await pass.deliver(kind, batch.added)
                if kind.hasSides { with = (with ?? [:]).both(try await pass.sides()) }
                reading.lacks(delivered.partial)
                try pass.write(delivered, (kind, reading))
            }
            pass.progress(.records(kind), seen.count)
            let reached = anchor
            anchor = batch.anchor
            guard batch.more, anchor != reached else { break }
        }
        // Nothing at all is no proof: it may be refused. The next sync asks again.
        guard !seen.isEmpty, let anchor else { return }
        let (gone, since) = try await gone(seen)
        let reached = Position(anchor: anchor, since: since, again: false, sides: with, partial: reading.partial)
        try pass.write(Delivered(deletions: gone), (kind, reached))
    }

    /// Held, and not shown any more, of what would be shown; and since when that is. A window that moved on hides what it left, and of
    /// what one that grew shows nobody has seen all: the later beginning counts for both.
    private func gone(_ seen: Set<String>) async throws -> (ids: [String], since: Date?) {
        let (others, hidden) = try await otherHrv()
        // Refused on the way: then what was not shown proves nothing.
        guard try await pass.isShown(kind) else { throw HealthError.unavailable }
        let since = later(shared, try await pass.askShared(kind))
        guard let others else { return ([], since) }
        let ids = try pass.held(kind, from: later(since, hidden)).subtracting(seen).subtracting(others)
        return (ids.sorted(), since)
    }

    /// The core does not tell the two kinds of variability apart in what it holds: the ids of the other one, and since when it is
    /// shared. No ids: it once showed something and now shows nothing, so nobody knows.
    private func otherHrv() async throws -> (ids: Set<String>?, hidden: Date?) {
        guard let other = kind.otherHrv, try pass.position(other) != nil else { return ([], nil) }
        guard pass.reader.kinds.contains(other) else { return (nil, nil) }
        var (anchor, ids) = (Data?.none, Set<String>())
        while true {
            let batch = try await changes(other, after: anchor, .ids)
            ids.formUnion(batch.ids)
            guard batch.more, batch.anchor != anchor else { break }
            anchor = batch.anchor
        }
        return (ids.isEmpty ? nil : ids, pass.shared[other])
    }

    /// An anchor that was given a moment ago is not invalid for its age.
    private func changes(_ of: RecordKind? = nil, after anchor: Data?, _ detail: Detail) async throws -> Batch {
        do {
            return try await pass.changes(of ?? kind, after: anchor, detail)
        } catch HealthError.anchorInvalid {
            throw HealthError.unavailable
        }
    }
}

extension RecordKind {
    fileprivate var otherHrv: RecordKind? {
        switch self {
        case .hrvSDNN: .hrvRMSSD
        case .hrvRMSSD: .hrvSDNN
        default: nil
        }
    }
}
