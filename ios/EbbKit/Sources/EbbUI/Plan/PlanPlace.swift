import EbbDomain
import EbbDraw
import SwiftUI

/// The plan: its list, and beside it or above it what is chosen.
struct PlanPlace: View {
    let model: PlanModel
    let back: ReturnModel
    let phone: any Phone
    @Bindable var way: Way
    @Environment(\.words) private var words

    var body: some View {
        NavigationSplitView {
            PlanList(model: model, way: way)
                .navigationTitle(words("place.plan"))
                .refreshable { await model.open() }
        } detail: {
            // What was typed for one is not another's.
            NavigationStack { detail }.id(way.plan)
        }
        .task { await model.open() }
    }

    @ViewBuilder private var detail: some View {
        switch way.plan {
        case .week(let monday): WeekView(model: model, monday: monday, way: way)
        case .session(let id): SessionPage(model: model, id: id)
        case .goal: GoalView(model: model) { way.plan = nil }
        case .file: PlanFileView(model: model, phone: phone) { way.plan = nil }
        case .handOn: HandOnView(model: model, phone: phone)
        case .race(let id): RaceView(model: model, id: id) { way.plan = nil }
        case .back: ReturnView(model: back, way: way)
        case nil: Quiet(words("plan.choose")).frame(maxWidth: .infinity, maxHeight: .infinity).onGround()
        }
    }
}
