import EbbDomain
import EbbDraw
import SwiftUI

/// The core is being opened.
struct OpeningView: View {
    @Environment(\.words) private var words

    var body: some View {
        VStack(spacing: 12) {
            Tide(score: nil, tier: .none)
            Quiet(words("frame.opening"))
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .onGround()
    }
}

/// It could not be opened: what the core says, and what helps.
struct FailedView: View {
    let trouble: Trouble
    let again: @MainActor () async -> Void
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            Headline(words("frame.failed"))
            TroubleCard(trouble: shown, again: again)
        }
    }

    /// Nothing here restores an archive, so none is promised.
    var shown: Trouble {
        trouble.remedy == .restore ? Trouble(message: trouble.message, remedy: .again) : trouble
    }
}
