import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// The next seven days, the weeks, and the races at the end.
struct PlanList: View {
    let model: PlanModel
    @Bindable var way: Way
    @Environment(\.words) private var words

    var body: some View {
        List(selection: $way.plan) {
            TroubleCard(trouble: model.state.trouble) { await model.open() }
            if model.state.loaded, model.state.weeks.isEmpty {
                Plain(model.state.morning?.text.page.defaultWeek ?? words("plan.none"))
            }
            if let morning = model.state.morning, !morning.text.plan.isEmpty {
                Section(words("plan.sevenDays")) {
                    ForEach(morning.text.plan, id: \.id) { row in
                        DayRow(row: row, session: morning.sessions.first { $0.id == row.id }, keeper: keeper)
                    }
                }
            }
            if !model.state.weeks.isEmpty {
                Section(words("plan.weeks")) {
                    let widest = widestBar(model.state.weeks)
                    ForEach(model.state.weeks, id: \.start) { week in
                        WeekRow(week: week, widest: widest, now: model.state.morning?.day.monday)
                            .tag(PlanPage.week(week.start))
                    }
                }
            }
            if !model.state.races.isEmpty {
                Section(words("plan.races")) {
                    ForEach(model.state.races, id: \.id) { RaceRow(race: $0).tag(PlanPage.race($0.id)) }
                }
            }
            Section(words("plan.change")) {
                Label(words("plan.make"), systemImage: "plus").tag(PlanPage.goal)
                Label(words("plan.bringIn"), systemImage: "square.and.arrow.down").tag(PlanPage.file)
                Label(words("plan.addRace"), systemImage: "flag").tag(PlanPage.race(nil))
                Label(words("return.title"), systemImage: "figure.walk").tag(PlanPage.back)
                if !model.state.weeks.isEmpty {
                    Label(words("plan.handOn"), systemImage: "square.and.arrow.up").tag(PlanPage.handOn)
                }
            }
        }
    }

    private var keeper: Keeper {
        Keeper(keep: { await model.keep(session: $0) }, takeBack: { await model.takeBack(session: $0) })
    }
}

/// A race by its length, with its day and how much it matters.
private struct RaceRow: View {
    let race: Race
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            Plain(words.length(of: race, measures))
            Quiet("\(words.date(race.day)) · \(words.name(race.priority))")
        }
        .accessibilityElement(children: .combine)
    }
}
