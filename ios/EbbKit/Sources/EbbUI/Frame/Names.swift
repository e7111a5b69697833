import EbbCore
import EbbDomain
import EbbLook

// What the core says in numbers and names, in words: one function for each of its types.

extension Words {
    /// How a day feels.
    func name(_ of: Overall) -> String {
        switch of {
        case .awful: self("overall.awful")
        case .normal: self("overall.normal")
        case .great: self("overall.great")
        }
    }

    /// Of an illness, where it sits.
    func name(_ of: Illness) -> String {
        switch of {
        case .none: self("illness.none")
        case .above: self("illness.above")
        case .below: self("illness.below")
        case .fever: self("illness.fever")
        }
    }

    /// Why running stopped.
    func name(_ of: Cause) -> String {
        switch of {
        case .none: self("cause.none")
        case .illness: self("cause.illness")
        case .soft: self("cause.soft")
        case .tendon: self("cause.tendon")
        case .bone: self("cause.bone")
        }
    }

    /// A stage of the way back.
    func name(_ of: ReturnStage) -> String {
        switch of {
        case .s0: self("stage.s0")
        case .s1: self("stage.s1")
        case .s2: self("stage.s2")
        case .s3: self("stage.s3")
        case .s4: self("stage.s4")
        case .s5: self("stage.s5")
        case .s6: self("stage.s6")
        case .s7: self("stage.s7")
        case .rebuild: self("stage.rebuild")
        }
    }

    /// What is drawn.
    func name(_ of: Series) -> String {
        switch of {
        case .restingHeartRate: self("series.restingHeartRate")
        case .hrv: self("series.hrv")
        case .sleep: self("series.sleep")
        case .need: self("series.need")
        case .debt: self("series.debt")
        case .load: self("series.load")
        case .fitness: self("series.fitness")
        case .fatigue: self("series.fatigue")
        case .form: self("series.form")
        case .tier: self("series.tier")
        }
    }

    /// How far back is drawn.
    func name(_ of: Reach) -> String {
        switch of {
        case .fourWeeks: self("reach.fourWeeks")
        case .sixMonths: self("reach.sixMonths")
        case .all: self("reach.all")
        }
    }

    /// How used to running one is.
    func name(_ of: Level) -> String {
        switch of {
        case .beginner: self("level.beginner")
        case .intermediate: self("level.intermediate")
        case .advanced: self("level.advanced")
        }
    }

    /// For the load’s formula.
    func name(_ of: Sex) -> String {
        switch of {
        case .male: self("sex.male")
        case .female: self("sex.female")
        }
    }

    /// How easily a signal votes.
    func name(_ of: Preset) -> String {
        switch of {
        case .sensitive: self("preset.sensitive")
        case .balanced: self("preset.balanced")
        case .steady: self("preset.steady")
        }
    }

    /// A length that is well known.
    func name(_ of: RaceDraft.Length) -> String {
        switch of {
        case .five: self("length.five")
        case .ten: self("length.ten")
        case .half: self("length.half")
        case .marathon: self("length.marathon")
        case .other: self("length.other")
        }
    }

    /// A race's length: its name where it is a usual one, however it was rounded.
    func length(of race: Race, _ measures: Measures) -> String {
        RaceDraft.Length(metres: race.distanceM).map { name($0) } ?? measures.distanceWithUnit(race.distanceM)
    }

    /// On what it is run.
    func name(_ of: RaceKind) -> String {
        switch of {
        case .road: self("raceKind.road")
        case .trail: self("raceKind.trail")
        case .ultra: self("raceKind.ultra")
        case .multiDay: self("raceKind.multiDay")
        }
    }

    /// How much a race matters.
    func name(_ of: Priority) -> String {
        switch of {
        case .a: self("priority.a")
        case .b: self("priority.b")
        case .c: self("priority.c")
        }
    }

    /// How a race is run.
    func name(_ of: RaceEffort) -> String {
        switch of {
        case .hard: self("raceEffort.hard")
        case .easy: self("raceEffort.easy")
        }
    }
}
