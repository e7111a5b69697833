import EbbCore
import EbbDraw
import SwiftUI

/// Keeps sessions as they were planned, and takes that back.
struct Keeper {
    let keep: @MainActor (String) async -> Void
    let takeBack: @MainActor (String) async -> Void
}

/// What can be said to a session in a menu; empty where nothing can.
struct KeepMenu: View {
    let session: AdjustedSession
    let keeper: Keeper
    @Environment(\.words) private var words

    var body: some View {
        if session.mayKeep {
            Act {
                await keeper.keep(session.id)
            } label: {
                Label(words("session.keep"), systemImage: "lock")
            }
        }
        if session.kept {
            Act {
                await keeper.takeBack(session.id)
            } label: {
                Label(words("session.takeBack"), systemImage: "arrow.uturn.backward")
            }
        }
    }
}
