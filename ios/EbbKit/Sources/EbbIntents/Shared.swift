import AppIntents
import EbbGlance
import EbbLook

extension SharedFolder {
    /// The one of this app; none where it was not signed for the group.
    public static var ofThisApp: SharedFolder? {
        FileManager.default.containerURL(forSecurityApplicationGroupIdentifier: group).map { SharedFolder($0) }
    }
}

extension Words {
    /// The language that this process speaks: the phone's.
    static var ofThePhone: Words { Words(tag: Locale.preferredLanguages.first ?? "en") }
}

/// What is shown of this morning now.
func faceNow() -> Face {
    let (now, words) = (now(), Words.ofThePhone)
    return SharedFolder.ofThisApp?.face(at: now, words) ?? Face(.nothing, at: now, words)
}

/// So that the app and its widget can name the intents of this module as theirs.
public struct EbbIntentsPackage: AppIntentsPackage {}
