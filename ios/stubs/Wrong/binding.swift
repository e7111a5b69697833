// expects: main actor-isolated
import SwiftUI

@MainActor @Observable final class SwitchModel { var isOn = false }

struct SwitchView: View {
    let model: SwitchModel

    var body: some View {
        #if WRONG
            Toggle("switch", isOn: Binding(get: { @Sendable in model.isOn }, set: { @MainActor in model.isOn = $0 }))
        #else
            Toggle("switch", isOn: Binding(get: { @MainActor in model.isOn }, set: { @MainActor in model.isOn = $0 }))
        #endif
    }
}
