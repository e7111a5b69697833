// expects: has no member 'scenePhrase'
import SwiftUI

struct PhaseView: View {
    #if WRONG
        @Environment(\.scenePhrase) private var phase
    #else
        @Environment(\.scenePhase) private var phase
    #endif

    var body: some View { Text(verbatim: phase == .active ? "here" : "away") }
}
