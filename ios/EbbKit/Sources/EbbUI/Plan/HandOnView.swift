import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// The plan as a file, for a calendar or another phone.
struct HandOnView: View {
    let model: PlanModel
    let phone: any Phone
    @State private var format = WriteFormat.ics
    @State private var base = false
    @State private var file: URL?
    @Environment(\.words) private var words

    var body: some View {
        Form {
            Picker(words("handOn.as"), selection: $format) {
                Text(verbatim: words("handOn.calendar")).tag(WriteFormat.ics)
                Text(verbatim: words("handOn.file")).tag(WriteFormat.json)
            }
            Picker(words("handOn.which"), selection: $base) {
                Text(verbatim: words("handOn.changed")).tag(false)
                Text(verbatim: words("handOn.adopted")).tag(true)
            }
            Act(words("handOn.make")) {
                await model.export(format, base: base)
                file = written()
            }
            .disabled(model.state.working)
            if let file { ShareLink(item: file) { Label(words("plan.handOn"), systemImage: "square.and.arrow.up") } }
            TroubleCard(trouble: model.state.trouble)
        }
        .navigationTitle(words("plan.handOn"))
        .navigationBarTitleDisplayMode(.inline)
        .onChange(of: format) { _, _ in file = nil }
        .onChange(of: base) { _, _ in file = nil }
    }

    private func written() -> URL? {
        guard let text = model.state.exported, let kind = model.state.exportedAs else { return nil }
        let url = phone.temporary(kind == .ics ? "ebb.ics" : "ebb-plan.json")
        return (try? text.write(to: url, atomically: true, encoding: .utf8)).map { url }
    }
}
