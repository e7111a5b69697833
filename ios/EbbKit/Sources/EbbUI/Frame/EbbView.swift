import EbbCore
import EbbDomain
import EbbDraw
import EbbLook
import SwiftUI

/// The whole app.
public struct EbbView: View {
    private let start: Start
    private let phone: any Phone
    private let way: Way

    /// - Parameter way: from outside, so that what stands there can lead somewhere: a shortcut to the check-in.
    public init(_ start: Start, phone: any Phone, way: Way) { (self.start, self.phone, self.way) = (start, phone, way) }

    public var body: some View {
        switch start {
        case .opening: OpeningView().environment(\.words, Self.phones)
        case .failed(let trouble):
            FailedView(trouble: trouble) { phone.again() }.environment(\.words, Self.phones)
        case .ready(let models): OpenView(models: models, phone: phone, way: way, phones: Self.phones)
        }
    }

    /// For as long as the athlete's language is not known.
    private static var phones: Words { Words(tag: Locale.preferredLanguages.first ?? "en") }
}

/// The app with its core open, in the athlete's language and units.
struct OpenView: View {
    let models: Models
    let phone: any Phone
    let way: Way
    let phones: Words
    @Environment(\.palette) private var palette

    var body: some View {
        Group {
            if !isFirst {
                TabsView(models: models, phone: phone, way: way)
            } else {
                OnboardingView(model: models.onboarding, plan: models.plan, phone: phone)
            }
        }
        .task(id: isFirst) { await models.settings.open() }
        .environment(\.words, words)
        .environment(\.measures, Measures(words.language, profile?.units == .mi ? .mi : .km))
        .environment(\.locale, words.locale)
        .tint(Color(palette.ready))
    }

    private var isFirst: Bool { models.onboarding.state.step != .done }

    private var profile: Profile? { models.profile }

    private var words: Words {
        switch profile?.language {
        case .en: Words(.en)
        case .fr: Words(.fr)
        case nil: phones
        }
    }
}
