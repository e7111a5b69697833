import EbbCore
import Foundation

/// Keeps one kind of records in step: everything there is, then what came since, a bounded batch at a time. Every write carries
/// the position it leads to, so that whoever is stopped anywhere goes on from there.
struct KindSync {
    let pass: Pass
    let kind: RecordKind

    func run() async throws {
        let shared = try await pass.askShared(kind)
        let sides = try await sides()
        guard let position = try pass.position(kind) else {
            return try await follow(Position(since: shared, again: false, sides: sides))
        }
        let isLess = sides.map { (position.sides ?? [:]).isLess(than: $0) } ?? false
        if position.again || isLess || position.isNarrower(than: shared) {
            return try await Rereading(pass: pass, kind: kind, position: position, shared: shared, sides: sides).run()
        }
        do {
            try await follow(position)
        } catch HealthError.anchorInvalid {
            try await Rereading(pass: pass, kind: kind, position: position, shared: shared, sides: sides).run()
        }
    }

    /// What came since an anchor. A batch with nothing in it moves no anchor: nobody knows whether there was nothing or nothing
    /// was shown, and what is shared again one day must not lie behind it.
    private func follow(_ from: Position) async throws {
        var (reached, anchor, done) = (from, from.anchor, 0)
        // As it was asked a moment ago: a window that moves on is no matter.
        reached.since = pass.shared[kind]
        while true {
            let batch = try await pass.changes(kind, after: anchor)
            if !batch.added.isEmpty || !batch.deleted.isEmpty {
                // What is refused may be said to be gone: where nothing is shown, nothing is believed.
                if batch.added.isEmpty, try await !pass.isShown(kind) { return }
                // Narrowed while it was read: what it hid is read when more is shared.
                reached.since = later(reached.since, try await pass.askShared(kind))
                var delivered = try await pass.deliver(kind, batch.added)
                delivered.deletions = try deletions(batch.deleted, reached.since)
                if let now = try await sides() { reached.sides = (reached.sides ?? [:]).both(now) }
                reached.anchor = batch.anchor
                reached.lacks(delivered.partial)
                try pass.write(delivered, (kind, reached))
                done += batch.added.count
                pass.progress(.records(kind), done)
            }
            guard batch.more, batch.anchor != anchor else { break }
            anchor = batch.anchor
        }
        // What failed a moment ago is not tried at once.
        if let partial = from.partial, !partial.isEmpty { try await lookAgain(partial, reached) }
    }

    /// What lies beside a record could not be read the last time: it is looked for again, some of it in each sync.
    private func lookAgain(_ partial: [DateInterval], _ reached: Position) async throws {
        var (left, delivered, isShown) = ((reached.partial ?? []).filter { !partial.contains($0) }, Delivered(), false)
        left = partial.dropFirst(kind.most) + left
        for span in partial.prefix(kind.most) {
            try Task.checkCancellation()
            let found = try await pass.reader.records(kind, in: span)
            isShown = isShown || !found.isEmpty
            let again = try await pass.deliver(kind, found.filter { !$0.isPartial })
            delivered.records += again.records
            delivered.motion += again.motion
            if found.contains(where: \.isPartial) || !again.partial.isEmpty { left.append(span) }
        }
        // Where nothing is shown nobody knows whether it is gone.
        guard isShown else { return }
        var reached = reached
        reached.partial = left
        try pass.write(delivered, (kind, reached))
    }

    /// What the phone says is gone, of what the core holds. Of what lies before the shared window nobody knows whether it is gone or
    /// hidden: it stays.
    private func deletions(_ deleted: [UUID], _ shared: Date?) throws -> [String] {
        guard !deleted.isEmpty else { return [] }
        let held = try pass.held(kind, from: shared)
        return deleted.map(\.uuidString).filter(held.contains)
    }

    private func sides() async throws -> Sides? { kind.hasSides ? try await pass.sides() : nil }
}

extension Position {
    /// Records of these times came without what lies beside them.
    mutating func lacks(_ times: [DateInterval]) {
        if !times.isEmpty { partial = (partial ?? []) + times }
    }
}
