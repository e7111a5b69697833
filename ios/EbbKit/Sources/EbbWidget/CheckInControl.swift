import AppIntents
import EbbIntents
import EbbLook
import SwiftUI
import WidgetKit

/// A button of Control Centre that asks how the morning feels.
@available(iOS 18.0, *)
public struct CheckInControl: ControlWidget {
    private let words = Words(tag: Locale.preferredLanguages.first ?? "en")

    public init() {}

    public var body: some ControlWidgetConfiguration {
        StaticControlConfiguration(kind: "checkIn") {
            ControlWidgetButton(action: OpenCheckInIntent()) {
                Label(words("control.checkIn"), systemImage: "water.waves")
            }
        }
        .displayName(LocalizedStringResource("intent.openCheckIn", table: "Intents"))
        .description(LocalizedStringResource("intent.openCheckIn.about", table: "Intents"))
    }
}
