import EbbLook
import Foundation

/// What a widget shows, and from when on.
public struct GlanceMoment: Equatable, Sendable {
    public let from: Date
    public let face: Face
}

/// What a widget shows from now on, until it is drawn anew: this morning, and by itself from the moment on at which it is this
/// morning's no more, that last night is not in yet.
public func glances(of kept: Kept, from now: Date, _ words: Words) -> [GlanceMoment] {
    var moments = [GlanceMoment(from: now, face: Face(kept, at: now, words))]
    if case .morning(let morning) = kept, now < morning.staleAfter {
        moments.append(GlanceMoment(from: morning.staleAfter, face: Face(kept, at: morning.staleAfter, words)))
    }
    return moments
}
