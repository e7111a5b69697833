// expects: does not conform to protocol 'AppIntent'
import AppIntents

struct SayNothing: AppIntent {
    static let title: LocalizedStringResource = "nothing"

    #if WRONG
        func perform() async throws {}
    #else
        func perform() async throws -> some IntentResult { .result() }
    #endif
}
