import EbbCore
import EbbDomain
import Foundation

/// What only this phone remembers, in the app's own defaults.
final class PhoneSettings: Settings, @unchecked Sendable {
    // Safe from any thread, and not declared so everywhere.
    private let kept: UserDefaults

    init(_ kept: UserDefaults) { self.kept = kept }

    var notifications: Bool {
        get { kept.bool(forKey: "notifications") }
        set { kept.set(newValue, forKey: "notifications") }
    }

    var notifiedOn: LocalDay? {
        get { kept.string(forKey: "notifiedOn").flatMap { LocalDay($0) } }
        set { kept.set(newValue?.description, forKey: "notifiedOn") }
    }

    var lastSync: SyncNote? {
        get { kept.data(forKey: "lastSync").flatMap { try? JSONDecoder().decode(Note.self, from: $0) }?.note }
        set { kept.set(newValue.flatMap { try? JSONEncoder().encode(Note($0)) }, forKey: "lastSync") }
    }

    var languageTaken: Bool {
        get { kept.bool(forKey: "languageTaken") }
        set { kept.set(newValue, forKey: "languageTaken") }
    }

    var askCycle: Bool {
        get { kept.bool(forKey: "askCycle") }
        set { kept.set(newValue, forKey: "askCycle") }
    }

    var onboarded: Bool {
        get { kept.bool(forKey: "onboarded") }
        set { kept.set(newValue, forKey: "onboarded") }
    }
}

/// A note of a sync as it is kept. What a later version wrote and this one does not know is no note.
private struct Note: Codable {
    let at: Date
    let ended: String
    let sharedSince: [String: Date]

    init(_ note: SyncNote) {
        at = note.at
        ended = note.ended.rawValue
        sharedSince = Dictionary(uniqueKeysWithValues: note.sharedSince.map { ($0.key.rawValue, $0.value) })
    }

    var note: SyncNote? {
        let since = sharedSince.compactMap { name, date in RecordKind(rawValue: name).map { ($0, date) } }
        return SyncEnd(rawValue: ended).map {
            SyncNote(at: at, ended: $0, sharedSince: Dictionary(uniqueKeysWithValues: since))
        }
    }
}
