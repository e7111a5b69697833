import EbbCore
import EbbDraw
import EbbLook
import SwiftUI

/// What, and why.
struct VerdictCard: View {
    let morning: Morning
    let night: Night?
    let why: @MainActor () -> Void
    @Environment(\.words) private var words

    var body: some View {
        Card {
            RowOrColumn(spacing: 16) {
                Tide(score: morning.verdict.score.map { Int($0) }, tier: TierMark(morning.verdict.tier))
                    .privacySensitive()
                VStack(alignment: .leading, spacing: 4) {
                    TierLine(TierMark(morning.verdict.tier), word: tier)
                    Headline(morning.text.headline)
                }
                .frame(minWidth: 160, alignment: .leading)
            }
            .accessibilityElement(children: .ignore)
            .accessibilityLabel(Text(verbatim: words.spoken(morning.text)))
            .accessibilityAddTraits(.isHeader)
            Plain(morning.text.why)
            if let persistence = morning.text.persistence { Quiet(persistence) }
            RowOrColumn {
                OtherButton(words("why.title")) { why() }
                if let night { Caption(words("today.nightUntil", words.time(night.end))).frame(minHeight: 32) }
            }
        }
        .privacySensitive()
    }

    private var tier: String { morning.text.tierAndDay }
}

extension MorningText {
    /// `Cut back · day 2 of 3`.
    var tierAndDay: String { [tier, cutDay].compactMap { $0 }.joined(separator: " · ") }
}

extension Words {
    /// A verdict with its number and its headline.
    func spoken(_ morning: MorningText) -> String {
        let score = morning.page.score.map { self("today.readiness", $0) } ?? self("today.noScore")
        return "\(morning.tierAndDay). \(score). \(morning.headline)"
    }
}
