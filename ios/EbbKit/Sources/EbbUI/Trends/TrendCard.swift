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
                TableLink(.values(([trend] + beside).map(\.series)))
            }
        }
    }

    @ViewBuilder private var chart: some View {
        switch trend.series {
        case .tier: TierCalendar(trend: trend)
        case .load: LoadChart(load: trend, beside: beside)
        default:
            let days = tiersByDay(tiers)
            TrendChart(trend: trend, tier: { days[$0] }).frame(height: 180)
            ForEach(beside, id: \.series) { other in
                Caption(words.name(other.series))
                TrendChart(trend: other, tier: { _ in nil }).frame(height: 90)
            }
        }
    }
}
