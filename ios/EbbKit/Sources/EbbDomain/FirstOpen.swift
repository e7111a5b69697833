import EbbCore

/// What is taken from the phone when the app is opened for the first time, and after everything was erased, so that the core speaks
/// as the phone does.
public struct FirstOpen: Sendable {
    private let engine: any EngineProtocol
    private let clock: any Clock
    private let settings: any Settings

    public init(engine: any EngineProtocol, clock: any Clock, settings: any Settings) {
        self.engine = engine
        self.clock = clock
        self.settings = settings
    }

    /// Takes the phone's language, once: afterwards it is the athlete's to change. Blocks.
    ///
    /// Throws an `EbbError`: it is taken at the next opening.
    ///
    /// - Parameter language: its tag, like `fr-CA`; one that the core does not speak leaves English.
    public func run(language: String) throws {
        guard !settings.languageTaken else { return }
        if language.split(separator: "-").first == "fr" {
            var profile = try engine.profile()
            profile.language = .fr
            try engine.setProfile(profile: profile, at: clock.now())
        }
        settings.languageTaken = true
    }
}
