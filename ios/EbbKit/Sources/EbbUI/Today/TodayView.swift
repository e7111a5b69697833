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
        VerdictCard(morning: morning, night: model.state.night) { way.pages.append(.why) }
        ForEach(notices(model.state, words)) { notice in
            NoticeCard(notice: notice, way: way, phone: phone) { await model.open() }
        }
        SignalsCard(morning: morning, lines: model.state.lines)
        if !morning.sessions.isEmpty || !morning.text.today.isEmpty {
            SessionCard(morning: morning, model: model, way: way)
        }
        OfferCards(morning: morning, model: model)
        if morning.totals.plannedM > 0 { WeekCard(morning: morning) }
        if !model.state.unrated.isEmpty {
            HintCard(words("today.askRun"), button: words("today.rate")) { way.pages.append(.afterRun) }
        }
        if !morning.text.advice.isEmpty { AdviceCard(morning: morning, model: model) }
    }
}
