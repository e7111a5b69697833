import AppIntents
import Observation

/// Opens the app and asks how the morning feels: a control cannot ask by itself.
public struct OpenCheckInIntent: AppIntent {
    public static let title: LocalizedStringResource = LocalizedStringResource("intent.openCheckIn", table: "Intents")
    public static let description: IntentDescription? = IntentDescription(
        LocalizedStringResource("intent.openCheckIn.about", table: "Intents"))
    public static let openAppWhenRun = true

    public init() {}

    public func perform() async throws -> some IntentResult {
        await CheckInWish.shared.ask()
        return .result()
    }
}

/// That the check-in is to be opened as soon as there is a screen; of the app's process.
@MainActor @Observable public final class CheckInWish {
    public static let shared = CheckInWish()

    /// It was asked for and not opened yet.
    public private(set) var isOpen = false

    init() {}

    func ask() { isOpen = true }

    /// It is opened.
    public func fulfilled() { isOpen = false }
}
