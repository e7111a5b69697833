import EbbCore
import EbbLook

extension Words {
    /// What a week is for.
    func name(_ of: Phase) -> String {
        switch of {
        case .base: self("phase.base")
        case .build: self("phase.build")
        case .specific: self("phase.specific")
        case .taper: self("phase.taper")
        case .recovery: self("phase.recovery")
        case .return: self("phase.return")
        }
    }

    /// What a week does to the load.
    func name(_ of: WeekRole) -> String {
        switch of {
        case .loaded: self("role.loaded")
        case .deload: self("role.deload")
        case .taper: self("role.taper")
        case .postRace: self("role.postRace")
        case .return: self("role.return")
        }
    }

    /// What a step is for.
    func name(_ of: StepKind) -> String {
        switch of {
        case .warmUp: self("step.warmUp")
        case .work: self("step.work")
        case .recovery: self("step.recovery")
        case .walk: self("step.walk")
        case .coolDown: self("step.coolDown")
        }
    }

    /// How hard a step is.
    func name(_ of: Intensity) -> String {
        switch of {
        case .rest: self("intensity.rest")
        case .recovery: self("intensity.recovery")
        case .easy: self("intensity.easy")
        case .steady: self("intensity.steady")
        case .threshold: self("intensity.threshold")
        case .vo2: self("intensity.vo2")
        }
    }

    /// How well a number is founded.
    func name(_ of: Certainty) -> String {
        switch of {
        case .high: self("certainty.high")
        case .moderate: self("certainty.moderate")
        case .low: self("certainty.low")
        case .consensus: self("certainty.consensus")
        case .house: self("certainty.house")
        }
    }

    /// What speaks against cold water.
    func name(_ of: ColdCondition) -> String {
        switch of {
        case .heart: self("cold.heart")
        case .bloodPressure: self("cold.bloodPressure")
        case .raynaud: self("cold.raynaud")
        case .coldUrticaria: self("cold.coldUrticaria")
        case .pregnancy: self("cold.pregnancy")
        case .openWounds: self("cold.openWounds")
        }
    }

    /// Asks for the ratings of so many runs, one or more.
    func ask(runs: Int) -> String { runs == 1 ? self("today.askRun") : self("today.askRuns", "\(runs)") }

    /// A group’s title.
    func name(_ of: SettingsGroup) -> String {
        switch of {
        case .profile: self("settings.profile")
        case .preset: self("settings.preset")
        case .back: self("return.title")
        case .sources: self("settings.sources")
        case .notifications: self("settings.notifications")
        case .health: self("settings.health")
        case .history: self("settings.history")
        case .archive: self("settings.archive")
        case .about: self("settings.about")
        }
    }

    /// What is in a group, for the search; nobody reads it.
    func holds(_ of: SettingsGroup) -> String {
        switch of {
        case .profile: self("settings.holds.profile")
        case .preset: self("settings.holds.preset")
        case .back: self("settings.holds.back")
        case .sources: self("settings.holds.sources")
        case .notifications: self("settings.holds.notifications")
        case .health: self("settings.holds.health")
        case .history: self("settings.holds.history")
        case .archive: self("settings.holds.archive")
        case .about: self("settings.holds.about")
        }
    }
}
