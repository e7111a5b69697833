import AppIntents
import EbbGlance
import EbbLook
import WidgetKit

/// Takes down how the morning feels, without opening the app: it waits in the shared folder until the app judges its next morning.
public struct CheckInIntent: AppIntent {
    public static let title: LocalizedStringResource = LocalizedStringResource("intent.checkIn", table: "Intents")
    public static let description: IntentDescription? = IntentDescription(
        LocalizedStringResource("intent.checkIn.about", table: "Intents"))
    public static let openAppWhenRun = false

    /// How it feels; asked where nothing was said of it.
    @Parameter(
        title: LocalizedStringResource("feeling", table: "Intents"),
        requestValueDialog: IntentDialog(LocalizedStringResource("feeling.ask", table: "Intents")))
    public var feeling: Feeling

    public init() {}

    /// For a button that has been asked already.
    public init(_ feeling: Feeling) { self.feeling = feeling }

    /// Throws `CheckInNotKept` where the shared folder cannot be written.
    public func perform() async throws -> some IntentResult & ProvidesDialog {
        guard let folder = SharedFolder.ofThisApp else { throw CheckInNotKept.noFolder }
        do {
            try folder.checkIn(feeling.rawValue, at: now())
        } catch {
            throw CheckInNotKept.notWritten
        }
        WidgetCenter.shared.reloadAllTimelines()
        let words = Words.ofThePhone
        return .result(dialog: "\(words("intent.checkIn.done"))")
    }
}

/// The check-in was not taken down.
public enum CheckInNotKept: Error, CustomLocalizedStringResourceConvertible {
    /// The app was not signed for its group, or the file could not be written.
    case noFolder, notWritten

    /// What Siri says.
    public var localizedStringResource: LocalizedStringResource {
        LocalizedStringResource("intent.checkIn.failed", table: "Intents")
    }
}
