import EbbCore
import EbbDraw
import SwiftUI

/// A session of the seven days: what it is now and what it was. A swipe, or a long press, keeps it as planned or takes that back.
struct DayRow: View {
    let row: PlanText
    /// None on a day without one.
    let session: AdjustedSession?
    let keeper: Keeper

    var body: some View {
        if let session {
            content
                .tag(PlanPage.session(session.id))
                .swipeActions(edge: .trailing) { KeepMenu(session: session, keeper: keeper) }
                .contextMenu { KeepMenu(session: session, keeper: keeper) }
        } else {
            content
        }
    }

    private var content: some View {
        VStack(alignment: .leading, spacing: 2) {
            Quiet(row.day)
            SessionLine(row: row)
        }
        .frame(minHeight: 48)
        .accessibilityElement(children: .combine)
    }
}
