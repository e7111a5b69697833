import EbbCore

// What takes everything away: while nothing is read from the phone, and with the core open, be the app in front or not.
extension Core {
    /// Deletes everything the athlete ever said or measured from this phone's Ebb, what was said to the widget too. The phone's
    /// language is taken again, as at the first opening.
    func erase() async throws {
        let core = self
        try await quietly {
            try await core.lifecycle.reopen {
                try core.engine.eraseAll()
                core.settings.notifiedOn = nil
                core.settings.lastSync = nil
                core.settings.languageTaken = false
                core.settings.askCycle = false
                // While the core is closed, so that nobody takes it in meanwhile.
                try core.update.forget()
            }
            let first = FirstOpen(engine: core.engine, clock: core.clock, settings: core.settings)
            try first.run(language: core.language())
            // No morning is judged: there is nothing to judge it by.
            try core.update.snapshot()
        }
    }

    /// Puts an archive in the place of everything; its language holds. The phone is read from the beginning after it.
    func replace(with path: String) async throws {
        let core = self
        try await quietly {
            _ = try core.engine.replaceWithArchive(path: path)
            core.settings.lastSync = nil
            core.settings.languageTaken = true
        }
    }

    private func quietly(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await sync.still {
            try await lifecycle.work { () async -> Result<Void, any Error> in
                do {
                    return .success(try await work())
                } catch {
                    return .failure(error)
                }
            }.get()
        }
    }
}
