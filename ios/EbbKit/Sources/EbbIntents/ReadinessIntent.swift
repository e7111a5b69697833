import AppIntents
import EbbLook

/// What the morning is: tier, number, session and signals, as the app last judged it.
public struct ReadinessIntent: AppIntent {
    public static let title: LocalizedStringResource = LocalizedStringResource("intent.readiness", table: "Intents")
    public static let description: IntentDescription? = IntentDescription(
        LocalizedStringResource("intent.readiness.about", table: "Intents"))
    public static let openAppWhenRun = false
    /// It says how the body is: not to whoever picks the phone up.
    public static let authenticationPolicy: IntentAuthenticationPolicy = IntentAuthenticationPolicy
        .requiresAuthentication

    public init() {}

    /// The same sentences, for a shortcut that goes on with them.
    public func perform() async throws -> some IntentResult & ReturnsValue<String> & ProvidesDialog {
        let spoken = faceNow().spoken(.ofThePhone)
        return .result(value: spoken, dialog: "\(spoken)")
    }
}
