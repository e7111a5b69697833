import EbbCore
import Foundation

/// Keeps one kind of records in step: everything there is, then what came since, a bounded batch at a time. Every write carries
/// the position it leads to, so that whoever is stopped anywhere goes on from there.
struct KindSync {
    let pass: Pass
    let kind: RecordKind

    func run() async throws {
        let shared = try await pass.askShared(kind)
        guard let position = try pass.position(kind) else { return try await follow(from: nil, shared) }
        if position.again || position.isNarrower(than: shared) { return try await again(shared) }
        do {
            try await follow(from: position.anchor, shared)
        } catch HealthError.anchorInvalid {
            try await again(shared)
        }
    }

    /// What came since an anchor. A batch with nothing in it moves no anchor: nobody knows whether there was nothing or nothing
    /// was shown, and what is shared again one day must not lie behind it.
    private func follow(from anchor: Data?, _ shared: Date?) async throws {
        var (anchor, shared, done) = (anchor, shared, 0)
        while true {
            let batch = try await pass.changes(kind, after: anchor, limit: kind.most)
            if !batch.added.isEmpty || !batch.deleted.isEmpty {
                // Narrowed while it was read: what it hid is read when more is shared.
                shared = later(shared, try await pass.askShared(kind))
                var delivered = try await pass.deliver(kind, batch.added)
                delivered.deletions = try deletions(batch.deleted, shared)
                let reached = Position(anchor: batch.anchor, since: shared, again: false)
                try pass.write(delivered, (kind, reached))
                done += batch.added.count
                pass.progress(.records(kind), done)
            }
            guard batch.more, batch.anchor != anchor else { return }
            anchor = batch.anchor
        }
    }

    /// What the phone says is gone, of what the core holds. Of what lies before the shared window nobody knows whether it is gone or
    /// hidden: it stays.
    private func deletions(_ deleted: [UUID], _ shared: Date?) throws -> [String] {
        guard !deleted.isEmpty else { return [] }
        let held = try pass.held(kind, from: shared)
        return deleted.map(\.uuidString).filter(held.contains)
    }

    /// Reads everything once more and writes what the core does not hold, for a record never changes. What is held and not shown
    /// any more goes at the end; who is stopped before begins anew, with less to write.
    private func again(_ shared: Date?) async throws {
        let reading = Position(since: shared, again: true)
        if try pass.position(kind) != reading { try pass.write(Delivered(), (kind, reading)) }
        let held = try pass.held(kind)
        var (anchor, seen) = (Data?.none, Set<String>())
        while true {
            let batch = try await changes(after: anchor)
            seen.formUnion(batch.added.map(\.meta.id.uuidString))
            seen.subtract(batch.deleted.map(\.uuidString))
            let new = batch.added.filter { !held.contains($0.meta.id.uuidString) }
            if !new.isEmpty { try pass.write(try await pass.deliver(kind, new), (kind, reading)) }
            pass.progress(.records(kind), seen.count)
            let reached = anchor
            anchor = batch.anchor
            guard batch.more, anchor != reached else { break }
        }
        // Nothing at all is no proof: it may be refused. The next sync asks again.
        guard !seen.isEmpty, let anchor else { return }
        let gone = try await gone(seen, shared)
        try pass.write(Delivered(deletions: gone), (kind, Position(anchor: anchor, since: shared, again: false)))
    }

    /// Held, and not shown any more, of what would be shown.
    private func gone(_ seen: Set<String>, _ shared: Date?) async throws -> [String] {
        let (others, hidden) = try await otherHrv()
        guard let others else { return [] }
        // Refused or narrowed on the way: then what was not shown proves nothing.
        guard try await pass.isShown(kind), try await pass.askShared(kind) == shared else {
            throw HealthError.unavailable
        }
        return try pass.held(kind, from: later(shared, hidden)).subtracting(seen).subtracting(others).sorted()
    }

    /// The core does not tell the two kinds of variability apart in what it holds: the ids of the other one, and since when it is
    /// shared. No ids: it once showed something and now shows nothing, so nobody knows.
    private func otherHrv() async throws -> (ids: Set<String>?, hidden: Date?) {
        guard let other = kind.otherHrv, try pass.position(other) != nil else { return ([], nil) }
        guard pass.reader.kinds.contains(other) else { return (nil, nil) }
        var (anchor, ids) = (Data?.none, Set<String>())
        while true {
            let batch = try await changes(other, after: anchor)
            ids.formUnion(batch.added.map(\.meta.id.uuidString))
            guard batch.more, batch.anchor != anchor else { break }
            anchor = batch.anchor
        }
        return (ids.isEmpty ? nil : ids, pass.shared[other])
    }

    /// An anchor that was given a moment ago is not invalid for its age.
    private func changes(_ of: RecordKind? = nil, after anchor: Data?) async throws -> Batch {
        do {
            return try await pass.changes(of ?? kind, after: anchor, limit: kind.most)
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
