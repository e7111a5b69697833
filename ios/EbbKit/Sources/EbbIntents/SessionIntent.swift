import AppIntents
import EbbLook

/// What is run today, as the morning leaves it.
public struct SessionIntent: AppIntent {
    public static let title: LocalizedStringResource = LocalizedStringResource("intent.session", table: "Intents")
    public static let description: IntentDescription? = IntentDescription(
        LocalizedStringResource("intent.session.about", table: "Intents"))
    public static let openAppWhenRun = false
    /// As the readiness is.
    public static let authenticationPolicy: IntentAuthenticationPolicy = IntentAuthenticationPolicy
        .requiresAuthentication

    public init() {}

    /// What is run, also while a normal is being learned and the line of the morning says that.
    public func perform() async throws -> some IntentResult & ReturnsValue<String> & ProvidesDialog {
        let session = faceNow().session
        return .result(value: session, dialog: "\(session)")
    }
}
