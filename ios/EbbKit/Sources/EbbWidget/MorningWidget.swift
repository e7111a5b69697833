import EbbGlance
import EbbLook
import SwiftUI
import WidgetKit

/// The morning on the home screen and on the lock screen.
public struct MorningWidget: Widget {
    private let words = Words(tag: Locale.preferredLanguages.first ?? "en")

    public init() {}

    public var body: some WidgetConfiguration {
        StaticConfiguration(kind: "morning", provider: MorningProvider()) { MorningView(face: $0.face) }
            .configurationDisplayName(Text(verbatim: "Ebb"))
            .description(Text(verbatim: words("widget.about")))
            .supportedFamilies([
                .systemSmall, .systemMedium, .accessoryCircular, .accessoryRectangular, .accessoryInline,
            ])
    }
}
