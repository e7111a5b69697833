import EbbCore
import EbbDraw
import SwiftUI

/// A series, and the way to its values.
struct TrendCard: View {
    let trend: Trend
    /// The verdicts of the same days, for the colour of votes.
    let tiers: Trend?
    /// What is drawn with it.
    let beside: [Trend]
    @Environment(\.words) private var words

    var body: some View {
        Card {
            Headline(words.name(trend.series))
            if !trend.hasValues {
                Quiet(words("trends.nothing"))
            } else {
                chart
                ForEach([trend] + beside, id: \.series) { table in
                    NavigationLink(value: table.series) {
                        Text(
                            verbatim: beside.isEmpty
                                ? words("chart.showTable") : "\(words("chart.showTable")): \(words.name(table.series))"
                        )
                        .font(.subheadline)
                    }
                    .frame(minHeight: 48)
                }
            }
        }
    }

    @ViewBuilder private var chart: some View {
        switch trend.series {
        case .tier: TierCalendar(trend: trend)
        case .load: LoadChart(load: trend, beside: beside).frame(height: 220)
        default:
            let days = tiersByDay(tiers)
            TrendChart(trend: trend, tier: { days[$0] }, name: words.name(trend.series)).frame(height: 180)
            ForEach(beside, id: \.series) { other in
                Caption(words.name(other.series))
                TrendChart(trend: other, tier: { _ in nil }, name: words.name(other.series)).frame(height: 90)
            }
        }
    }
}
