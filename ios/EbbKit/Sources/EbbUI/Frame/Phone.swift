import EbbDomain
import Foundation

/// What only the app around the screens can do. Results come back through the models.
@MainActor public protocol Phone: AnyObject {
    /// Opens once more what failed to open.
    func again()

    /// The system's sheet that asks what may be read; returns when it is gone.
    func shareHealthData() async

    /// What would be read and why, a sentence each.
    var reasons: [String] { get }

    /// This app's page in the phone's settings.
    func openSettings()

    /// Asks whether notifications may be shown, where nobody was asked yet; false where they may not.
    func mayNotify() async -> Bool

    /// Whether the athlete turned notifications of Ebb off in the phone's settings; nobody is asked.
    func refusesNotifications() async -> Bool

    /// A file that was picked in the system's picker.
    func picked(_ url: URL) -> any PickedFile

    /// A new file for what is handed on, in a folder that the system empties by itself.
    func temporary(_ name: String) -> URL

    /// Deletes what was made so: it was handed on, or is not wanted any more.
    func forgetTemporary()
}
