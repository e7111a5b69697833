import EbbLook
import Foundation

/// What a widget shows, and from when on.
public struct GlanceMoment: Equatable, Sendable {
    public let from: Date
    public let face: Face
}

/// What a widget shows from now on, until it is drawn anew: this morning, and by itself from the moment on at which it is this
/// morning's no more, that last night is not in yet. That a check-in was noted is said as long as its day goes on.
public func glances(
    of kept: Kept, said: QueuedCheckIn? = nil, from now: Date, _ words: Words
) -> [GlanceMoment] {
    var turns = [now]
    if case .morning(let morning) = kept { turns.append(morning.staleAfter) }
    if let said { turns.append(said.ends) }
    return turns.filter { $0 >= now }.sorted().reduce(into: []) { moments, turn in
        let face = Face(kept, said: said, at: turn, words)
        if moments.last?.face != face { moments.append(GlanceMoment(from: turn, face: face)) }
    }
}
