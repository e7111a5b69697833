import EbbDraw
import EbbLook
import SwiftUI

/// A notice and its button.
struct NoticeCard: View {
    let notice: Notice
    let way: Way
    let phone: any Phone
    @Environment(\.words) private var words

    var body: some View {
        HintCard(notice.text, button: notice.way.map(title)) {
            switch notice.way {
            case .share: await phone.shareHealthData()
            case .history: way.place = .settings
            case .makePlan:
                way.plan = .goal
                way.place = .plan
            case .back: way.pages.append(.back)
            case .checkIn: way.checkIn = true
            case .again, nil: break
            }
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
