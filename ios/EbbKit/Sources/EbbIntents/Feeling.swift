import AppIntents

/// How the morning feels. Its raw value is the core's name for it.
public enum Feeling: String, AppEnum, CaseIterable {
    case awful, normal, great

    /// What is asked for.
    public static let typeDisplayRepresentation = TypeDisplayRepresentation(
        name: LocalizedStringResource("feeling", table: "Intents"))

    /// What can be answered.
    public static let caseDisplayRepresentations: [Feeling: DisplayRepresentation] = [
        .awful: DisplayRepresentation(title: LocalizedStringResource("feeling.awful", table: "Intents")),
        .normal: DisplayRepresentation(title: LocalizedStringResource("feeling.normal", table: "Intents")),
        .great: DisplayRepresentation(title: LocalizedStringResource("feeling.great", table: "Intents")),
    ]
}
