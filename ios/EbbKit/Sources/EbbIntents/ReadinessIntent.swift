import AppIntents
import EbbLook

/// What the morning is: tier, number and reason, as the app last judged it.
public struct ReadinessIntent: AppIntent {
    public static let title = LocalizedStringResource("intent.readiness", table: "Intents")
    public static let description: IntentDescription? = IntentDescription(
        LocalizedStringResource("intent.readiness.about", table: "Intents"))
    public static let openAppWhenRun = false
    /// It says how the body is: not to whoever picks the phone up.
    public static let authenticationPolicy = IntentAuthenticationPolicy.requiresAuthentication

    public init() {}

    /// The number is 0 to 100; none where there is no verdict.
    public func perform() async throws -> some IntentResult & ReturnsValue<Int?> & ProvidesDialog {
        let face = faceNow()
        return .result(value: face.score, dialog: IntentDialog(stringLiteral: face.spoken(.ofThePhone)))
    }
}
