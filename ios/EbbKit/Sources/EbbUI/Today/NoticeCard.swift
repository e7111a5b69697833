import EbbDraw
import EbbLook
import SwiftUI

/// A notice and its button.
struct NoticeCard: View {
    let notice: Notice
    let way: Way
    let phone: any Phone
    let again: @MainActor () async -> Void
    @Environment(\.words) private var words

    var body: some View {
        HintCard(notice.text, button: notice.way.map(title)) {
            await notice.way?.go(way, phone, again: again)
        }
    }

    private func title(_ way: Notice.Way) -> String {
        switch way {
        case .share: words("today.share")
        case .history: words("today.bringHistory")
        case .makePlan: words("plan.make")
        case .back: words("today.wayBack")
        case .checkIn: words("today.feelingBetter")
        case .again: words("remedy.tryAgain")
        }
    }
}
