import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A week's days, each with what is run on it now, and the moves that may be accepted in it.
struct WeekView: View {
    let model: PlanModel
    let monday: LocalDay
    let way: Way
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        List {
            TroubleCard(trouble: model.state.trouble)
            if let week {
                Section {
                    if let purpose = words.purpose(week.phase, week.role) { Quiet(purpose) }
                    Plain(words.amount(week, measures))
                    WeekBar(week: week, widest: widestBar([week]), isPast: false)
                }
                WeekOffers(
                    offers: week.sessions.flatMap { model.state.session($0.session.id)?.offers ?? [] }, model: model)
                Section {
                    ForEach((0..<7).map { monday.advanced(by: $0) }, id: \.self) { DayOfWeek(day: $0, model: model) }
                }
            }
        }
        .navigationTitle(words("plan.week", words.shortDate(monday)))
        .navigationBarTitleDisplayMode(.inline)
    }

    private var week: PlanWeekRow? { model.state.weeks.first { $0.start == monday } }
}

/// Moves, each with its button.
private struct WeekOffers: View {
    let offers: [OfferText]
    let model: PlanModel
    @Environment(\.words) private var words

    var body: some View {
        if !offers.isEmpty {
            Section {
                ForEach(offers, id: \.id) { offer in
                    Plain(offer.text)
                    Act(words("session.move")) { await model.accept(offer: offer.id) }.disabled(model.state.working)
                }
            }
        }
    }
}

/// What is run on a day; a day without anything is a rest.
private struct DayOfWeek: View {
    let day: LocalDay
    let model: PlanModel
    @Environment(\.words) private var words

    var body: some View {
        let sessions = model.state.on(day)
        if sessions.isEmpty {
            DayLine(day: day) { Quiet(words("today.rest")) }
        }
        ForEach(sessions, id: \.id) { session in
            NavigationLink {
                SessionPage(model: model, id: session.id)
            } label: {
                DayLine(day: day) {
                    if let row = session.row { SessionLine(row: row) } else { Plain(session.name) }
                }
            }
            .swipeActions(edge: .trailing) { menu(session) }
            .contextMenu { menu(session) }
        }
    }

    @ViewBuilder private func menu(_ session: SessionView) -> some View {
        if let adjusted = session.adjusted {
            KeepMenu(
                session: adjusted,
                keeper: Keeper(keep: { await model.keep(session: $0) }, takeBack: { await model.takeBack(session: $0) })
            )
        }
    }
}

/// A day over what is on it.
private struct DayLine<Content: View>: View {
    private let day: LocalDay
    private let content: Content
    @Environment(\.words) private var words

    init(day: LocalDay, @ViewBuilder _ content: () -> Content) { (self.day, self.content) = (day, content()) }

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Quiet(words.date(day))
            content
        }
        .frame(minHeight: 48)
        .accessibilityElement(children: .combine)
    }
}
