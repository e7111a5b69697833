import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// What opens above Today and above Trends.
struct PageView: View {
    let page: Page
    /// The series that are drawn below it.
    let drawn: [Trend]
    let models: Models
    let way: Way
    @Environment(\.words) private var words
    @Environment(\.measures) private var measures

    var body: some View {
        switch page {
        case .why: WhyView(model: models.why)
        case .past(let day): WhyView(model: models.past, day: day)
        case .values(let series): TableView(tables: tables(series)).privacySensitive()
        case .week: TableView(tables: week).privacySensitive()
        case .afterRun: AfterRunView(model: models.afterRun) { await models.today.open() }
        case .back: ReturnView(model: models.back, way: way)
        }
    }

    private func tables(_ series: [Series]) -> [ChartTable] {
        series.compactMap { series in drawn.first { $0.series == series } }.map { ChartTable($0, words, measures) }
    }

    private var week: [ChartTable] {
        models.today.state.morning.map {
            [ChartTable(dayBars($0), title: $0.text.page.week, words, measures)]
        } ?? []
    }
}
