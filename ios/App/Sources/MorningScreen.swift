import EbbDomain
import SwiftUI

/// This morning, how it feels, what is shared, and what lies before.
struct MorningScreen: View {
    let model: MorningModel

    var body: some View {
        List {
            VerdictSection(model: model)
            FeelSection(model: model)
            AccessSection(model: model)
            HistorySection(model: model)
            Section("notify.title") {
                Toggle(
                    "notify.toggle",
                    isOn: Binding(
                        get: { @MainActor in model.notifications },
                        set: { @MainActor on in Task { await model.notify(on) } }))
            }
        }
        .refreshable { await model.refresh() }
    }
}

/// What the core says of the morning, in its order.
struct VerdictSection: View {
    let model: MorningModel

    var body: some View {
        Section("verdict.title") {
            if model.isBroken {
                if let trouble = model.trouble { Text(verbatim: trouble) } else { Text("verdict.broken") }
            }
            if let text = model.text {
                Text(verbatim: "\(text.glyph) \(text.tier)")
                    .font(.headline)
                    .accessibilityLabel(Text(verbatim: text.tier))
                if let score = model.score { Text("verdict.readiness \(score)") }
                Text(verbatim: text.headline).font(.headline)
                Text(verbatim: text.why)
                Text(verbatim: text.today)
                if let how = text.how { Text(verbatim: how) }
                if let later = text.later { Text(verbatim: later) }
                if let week = text.week { Text(verbatim: week) }
            } else if !model.isBroken {
                Text("verdict.opening")
            }
        }
    }
}

/// One tap.
struct FeelSection: View {
    let model: MorningModel

    var body: some View {
        Section("feel.title") {
            Button("feel.awful") { Task { await model.feel(.awful) } }
            Button("feel.normal") { Task { await model.feel(.normal) } }
            Button("feel.great") { Task { await model.feel(.great) } }
            if model.noted { Text("feel.noted").font(.footnote) } else { Text("feel.about").font(.footnote) }
        }
    }
}
