import EbbDraw
import EbbGlance
import EbbLook
import SwiftUI
import WidgetKit

/// A face in the size that there is.
struct MorningView: View {
    let face: Face
    @Environment(\.widgetFamily) private var family
    @Environment(\.palette) private var palette

    var body: some View {
        shown
            .widgetURL(URL(string: todayLink))
            .accessibilityElement(children: family == .systemMedium ? .contain : .ignore)
            .accessibilityLabel(Text(verbatim: face.spoken(words)))
            .containerBackground(Color(palette.card), for: .widget)
            .environment(\.words, words)
    }

    @ViewBuilder private var shown: some View {
        switch family {
        case .systemMedium: MediumFace(face: face)
        case .accessoryCircular: RingFace(face: face)
        case .accessoryRectangular: BlockFace(face: face)
        case .accessoryInline: InlineFace(face: face)
        default: SmallFace(face: face)
        }
    }

    private var words: Words { Words(tag: Locale.preferredLanguages.first ?? "en") }
}
