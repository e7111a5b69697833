import EbbCore
import EbbDraw
import SwiftUI

/// The values behind the charts of a card.
struct TableView: View {
    let tables: [ChartTable]
    @Environment(\.words) private var words

    var body: some View {
        List {
            ForEach(tables) { table in
                Section(table.title) {
                    ForEach(table.rows) { row in
                        RowOrColumn {
                            Plain(words.date(row.day)).frame(minWidth: 120, maxWidth: .infinity, alignment: .leading)
                            ForEach(row.texts, id: \.self) { Quiet($0) }
                        }
                        .accessibilityElement(children: .combine)
                    }
                }
            }
        }
        .navigationTitle(tables.first?.title ?? "")
        .navigationBarTitleDisplayMode(.inline)
    }
}

/// The way from a card's charts to their values.
struct TableLink: View {
    let page: Page
    @Environment(\.words) private var words

    init(_ page: Page) { self.page = page }

    var body: some View {
        NavigationLink(value: page) { Text(verbatim: words("chart.showTable")).font(.subheadline) }
            .frame(minHeight: 48)
    }
}
