import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// The first screen: verdict, reason, consequence, in this order.
struct TodayView: View {
    let model: TodayModel
    let phone: any Phone
    let way: Way
    @Environment(\.words) private var words

    var body: some View {
        CardPage {
            if let progress = model.state.syncing { Card { SyncLine(progress: progress) } }
            if let morning = model.state.morning {
                MorningCards(morning: morning, model: model, phone: phone, way: way)
            } else if model.state.trouble == nil {
                Quiet(words("part.loading"))
            }
            TroubleCard(trouble: model.state.trouble) { await model.open() }
        }
        .safeAreaInset(edge: .bottom) {
            MainButton(words("checkIn.title")) { way.checkIn = true }
                .padding(.horizontal, 16)
                .padding(.bottom, 8)
        }
        .refreshable { await model.open() }
        .task { await model.open() }
    }
}

/// A morning's cards.
private struct MorningCards: View {
    let morning: Morning
    let model: TodayModel
    let phone: any Phone
    let way: Way
    @Environment(\.words) private var words

    var body: some View {
        ForEach(cards(model.state, morning), id: \.self) { card($0) }
    }

    @ViewBuilder private func card(_ card: TodayCard) -> some View {
        switch card {
        case .verdict: VerdictCard(morning: morning, night: model.state.night) { way.pages.append(.why) }
        case .session: SessionCard(morning: morning, model: model, way: way)
        case .notices: hints(later: false)
        case .closed: HintCard(morning.text.deloadClosed)
        case .signals: SignalsCard(morning: morning, lines: model.state.lines)
        case .week: WeekCard(morning: morning)
        case .later: hints(later: true)
        case .offers: OfferCards(morning: morning, model: model)
        case .rate: HintCard(words.ask(runs: model.state.unrated.count), button: words("today.rate")) { way.rate() }
        case .advice: AdviceCard(morning: morning, model: model)
        }
    }

    private func hints(later: Bool) -> some View {
        ForEach(notices(model.state, words).filter { $0.isLater == later }) { notice in
            NoticeCard(notice: notice, way: way, phone: phone) { await model.open() }
        }
    }
}
