import EbbCore
import EbbDomain
import EbbDraw
import SwiftUI

/// How easily a signal votes, and what each preset would have cut in the last year.
struct PresetPage: View {
    let model: SettingsModel
    @Environment(\.words) private var words

    var body: some View {
        Form {
            if let profile = model.state.profile {
                Section {
                    Picker(
                        words("preset.title"),
                        selection: .asked {
                            profile.preset
                        } telling: { preset in
                            await model.change { $0.preset = preset }
                        }
                    ) {
                        ForEach(Preset.allCases, id: \.self) { Text(verbatim: words.name($0)).tag($0) }
                    }
                    .pickerStyle(.inline)
                    Quiet(words("preset.about"))
                }
            }
            Section(words("preset.budget")) {
                if model.state.measuring {
                    Quiet(words("preset.measuring"))
                    Act(words("part.stop")) { model.stopMeasuring() }
                } else {
                    Act(words("preset.measure")) { await model.measurePresets() }
                }
                ForEach(Preset.allCases, id: \.self) { preset in
                    if let says = model.state.budgets[preset] {
                        VStack(alignment: .leading, spacing: 4) {
                            Headline(words.name(preset))
                            ForEach(says, id: \.self) { Plain($0) }
                        }
                    }
                }
            }
            TroubleCard(trouble: model.state.trouble)
        }
    }
}
