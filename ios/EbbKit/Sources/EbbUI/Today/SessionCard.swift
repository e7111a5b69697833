import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// What it changes today: what is to be run, what it was, how.
struct SessionCard: View {
    let morning: Morning
    let model: TodayModel
    let way: Way
    @Environment(\.words) private var words

    var body: some View {
        let rows = morning.ofToday
        Card {
            Headline(words("place.today"))
            if rows.isEmpty { Plain(morning.text.today) }
            ForEach(rows, id: \.id) { row in
                if let session = session(row) {
                    Button {
                        way.open(session: row.id)
                    } label: {
                        SessionLine(row: row).frame(minHeight: 48, alignment: .leading).contentShape(Rectangle())
                    }
                    .buttonStyle(.plain)
                    .contextMenu { KeepMenu(session: session, keeper: keeper) }
                } else {
                    SessionLine(row: row)
                }
            }
            if let how = morning.text.how { Quiet(how) }
            if let reason = morning.reasonOfToday { Quiet(reason) }
            if let later = morning.text.later { Quiet(later) }
            if rows.contains(where: { session($0)?.kept == true }) { Quiet(words("session.kept")) }
        }
    }

    private var keeper: Keeper {
        Keeper(keep: { await model.keep(session: $0) }, takeBack: { await model.takeBack(session: $0) })
    }

    private func session(_ row: PlanText) -> AdjustedSession? { morning.sessions.first { $0.id == row.id } }
}

/// A session now, and struck through what it was.
struct SessionLine: View {
    let row: PlanText
    @Environment(\.words) private var words
    @Environment(\.palette) private var palette

    var body: some View {
        RowOrColumn {
            Headline(row.after ?? row.before).frame(maxWidth: .infinity, alignment: .leading)
            if row.after != nil { Text(verbatim: row.before).strikethrough().foregroundStyle(Color(palette.quiet)) }
            if let done = row.done { Quiet(done) }
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(Text(verbatim: words.spoken(row)))
    }
}

extension Words {
    /// A session now, what it was, and whether it is done.
    func spoken(_ row: PlanText) -> String {
        let was = row.after.map { _ in self("session.instead", row.before) }
        return [row.after ?? row.before, was, row.done].compactMap { $0 }.joined(separator: ", ")
    }
}
