import Foundation

/// The app's own words in one of its languages. What is said about training is not among them: that comes from the core.
///
/// The language is the athlete's, which need not be the phone's; so the words are looked up in that language's own folder.
public struct Words: Sendable, Equatable {
    /// What Ebb speaks.
    public enum Language: String, CaseIterable, Sendable { case en, fr }

    /// Which of them is spoken.
    public let language: Language
    /// How dates are written: in the language, and as the phone's region has it.
    public let locale: Locale
    private let look: @Sendable (String) -> String?

    /// Words from elsewhere, for tests.
    /// - Parameter phone: whose region and customs hold, like a clock of 24 hours.
    public init(_ language: Language, phone: Locale = .current, look: @escaping @Sendable (String) -> String?) {
        (self.language, self.look) = (language, look)
        locale = Self.locale(language, phone)
    }

    /// The words of a language. They are read once in the life of the app.
    public init(_ language: Language, phone: Locale = .current) {
        let table = Self.tables[language] ?? [:]
        self.init(language, phone: phone) { table[$0] }
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

    /// What something is called, and what it is, with the colon of the language.
    public func labelled(_ title: String, _ value: String) -> String {
        "\(title)\(language == .fr ? "\u{A0}" : ""): \(value)"
    }

    /// Words of one language, written alike, are the same: views that have them are not drawn anew.
    public static func == (one: Words, other: Words) -> Bool {
        one.language == other.language && one.locale == other.locale
    }

    /// The phone's own locale where it speaks the language; else the language in the phone's region.
    private static func locale(_ language: Language, _ phone: Locale) -> Locale {
        if phone.language.languageCode?.identifier == language.rawValue { return phone }
        var parts = Locale.Components(locale: phone)
        parts.languageComponents = Locale.Language.Components(
            languageCode: Locale.LanguageCode(language.rawValue), region: phone.region)
        return Locale(components: parts)
    }

    /// Every language's words.
    private static let tables: [Language: [String: String]] = Dictionary(
        uniqueKeysWithValues: Language.allCases.map { language in
            let folder = Bundle.module.path(forResource: language.rawValue, ofType: "lproj")
            return (language, folder.map { table($0) } ?? [:])
        })

    /// Xcode compiles the catalog into one table a language.
    private static func table(_ folder: String) -> [String: String] {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("Localizable.strings")
        guard let bytes = try? Data(contentsOf: file),
            let read = try? PropertyListSerialization.propertyList(from: bytes, format: nil) as? [String: String]
        else { return [:] }
        return read
    }
}
