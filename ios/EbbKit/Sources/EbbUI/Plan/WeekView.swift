import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// A week's sessions.
struct WeekView: View {
    let model: PlanModel
    let monday: LocalDay
    let way: Way
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        List {
            if let week = model.state.weeks.first(where: { $0.start == monday }) {
                Section(words.amount(week, measures)) {
                    ForEach(week.sessions, id: \.session.id) { planned in
                        NavigationLink {
                            SessionPage(model: model, id: planned.session.id)
                        } label: {
                            VStack(alignment: .leading, spacing: 2) {
                                Quiet(words.date(planned.session.day))
                                row(planned)
                            }
                            .frame(minHeight: 48)
                            .accessibilityElement(children: .combine)
                        }
                        .swipeActions(edge: .trailing) { menu(planned.session.id) }
                        .contextMenu { menu(planned.session.id) }
                    }
                }
            }
        }
        .navigationTitle(words("plan.week", words.shortDate(monday)))
        .navigationBarTitleDisplayMode(.inline)
    }

    @ViewBuilder private func row(_ planned: PlannedSession) -> some View {
        if let text = model.state.session(planned.session.id)?.row {
            SessionLine(row: text)
        } else {
            Plain(planned.name)
        }
    }

    @ViewBuilder private func menu(_ id: String) -> some View {
        if let session = model.state.session(id)?.adjusted {
            KeepMenu(
                session: session,
                keeper: Keeper(keep: { await model.keep(session: $0) }, takeBack: { await model.takeBack(session: $0) })
            )
        }
    }
}
