import Foundation

/// The app's own words in one of its languages. What is said about training is not among them: that comes from the core.
///
/// The language is the athlete's, which need not be the phone's; so the words are looked up in that language's own folder.
public struct Words: Sendable {
    /// What Ebb speaks.
    public enum Language: String, CaseIterable, Sendable { case en, fr }

    /// Which of them is spoken.
    public let language: Language
    private let look: @Sendable (String) -> String?

    /// Words from elsewhere, for tests.
    public init(_ language: Language, look: @escaping @Sendable (String) -> String?) {
        (self.language, self.look) = (language, look)
    }

    /// The words of a language.
    public init(_ language: Language) {
        let folder = Bundle.module.path(forResource: language.rawValue, ofType: "lproj")
        let table = folder.map { Self.table($0) } ?? [:]
        self.init(language) { table[$0] }
    }

    /// The words of a language's tag, like `fr-CA`; English where Ebb does not speak it.
    public init(tag: String) {
        self.init(Language(rawValue: String(tag.prefix { $0 != "-" && $0 != "_" }).lowercased()) ?? .en)
    }

    /// The words of a key; `%1$@`, `%2$@` in it stand for what comes with it. A key that nobody knows is shown as it is.
    public func callAsFunction(_ key: String, _ parts: String...) -> String {
        var text = look(key) ?? key
        for (place, part) in parts.enumerated() { text = text.replacingOccurrences(of: "%\(place + 1)$@", with: part) }
        return text
    }

    /// How dates are written.
    public var locale: Locale { Locale(identifier: language.rawValue) }

    /// Xcode compiles the catalog into one table a language.
    private static func table(_ folder: String) -> [String: String] {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("Localizable.strings")
        guard let bytes = try? Data(contentsOf: file),
            let read = try? PropertyListSerialization.propertyList(from: bytes, format: nil) as? [String: String]
        else { return [:] }
        return read
    }
}
