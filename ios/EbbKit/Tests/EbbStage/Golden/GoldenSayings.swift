import EbbCore
import EbbDomain
import Foundation

/// What an athlete can have told the core before a screen is looked at.
let goldenSayings: [String: @Sendable (Fields, any EngineProtocol, Moment) throws -> Void] = [
    "profile": { said, core, at in try core.setProfile(profile: said.profile(core.profile()), at: at) },
    "race": { said, core, at in try core.setRace(race: said.race(), at: at) },
    "adopt": { said, core, at in
        try core.adoptPlan(preview: core.proposePlan(goal: said.goal(), at: at), at: at)
    },
    "checkIn": { said, core, at in try core.checkIn(day: at.day, checkIn: said.checkIn(), at: at) },
    "tags": { said, core, at in try core.tagDay(day: at.day, tags: said.tags(), at: at) },
    "return": { said, core, at in try core.setReturnRecord(record: said.returnRecord(), at: at) },
    "rate": { said, core, at in
        try core.rateRun(day: said.needed("day", said.day("day")), rating: said.rating(start: nil), at: at)
    },
    "skipRatings": { _, core, at in
        for run in try core.unratedRuns(at: at) { try core.skipRating(run: run.start, at: at) }
    },
    "keep": { said, core, at in
        let day = try said.needed("day", said.day("day"))
        let session = try core.morning(at: at).sessions.first { $0.before.day == day && $0.mayKeep }
        try core.keepOriginal(session: said.needed("day", session?.id), at: at)
    },
    "underfuelling": { said, core, at in
        try core.answerUnderfuelling(some: said.needed("some", said.flag("some")), at: at)
    },
    "deload": { said, core, at in try core.answerDeload(yes: said.needed("yes", said.flag("yes")), at: at) },
]

extension Fields {
    func profile(_ known: Profile) throws -> Profile {
        var profile = known
        profile.language = try choice("language") ?? known.language
        profile.units = try choice("units") ?? known.units
        profile.preset = try choice("preset") ?? known.preset
        profile.birthYear = try whole("birthYear") ?? known.birthYear
        profile.sex = try choice("sex") ?? known.sex
        profile.sleepNeedMin = try number("sleepNeedMin") ?? known.sleepNeedMin
        profile.hrMax = try number("hrMax") ?? known.hrMax
        profile.hrThreshold = try number("hrThreshold") ?? known.hrThreshold
        profile.thresholdPaceSPerKm = try number("thresholdPaceSPerKm") ?? known.thresholdPaceSPerKm
        profile.level = try choice("level") ?? known.level
        profile.runningYears = try whole("runningYears") ?? known.runningYears
        if has("injuries") {
            profile.injuries = try each("injuries").map { injury in
                try injury.read {
                    Injury(day: try $0.needed("day", $0.day("day")), cause: try $0.needed("cause", $0.choice("cause")))
                }
            }
        }
        return profile
    }

    func race() throws -> Race {
        Race(
            id: try needed("id", text("id")), day: try needed("day", day("day")),
            distanceM: try needed("distanceM", whole("distanceM")), kind: try choice("kind") ?? .road,
            priority: try choice("priority") ?? .a, stages: try whole("stages") ?? 1,
            effort: try choice("effort") ?? .hard,
            preTaperWeekM: nil)
    }

    func goal() throws -> Goal {
        Goal(
            race: try needed("race", fields("race")?.read { try $0.race() }), from: try needed("from", day("from")),
            runningDays: try needed("runningDays", whole("runningDays")), longRunDay: try choice("longRunDay") ?? .sun,
            level: try choice("level"), weeklyM: try whole("weeklyM"), longestM: try whole("longestM"))
    }

    func checkIn() throws -> CheckIn {
        CheckIn(
            overall: try choice("overall"), fatigue: try number("fatigue"), soreness: try number("soreness"),
            pain: try number("pain"), limp: try flag("limp"), redFlag: try flag("redFlag"),
            illness: try choice("illness"))
    }

    func tags() throws -> DayTags {
        DayTags(
            ill: try flag("ill") ?? false, alcohol: try flag("alcohol") ?? false,
            altitude: try flag("altitude") ?? false,
            race: try flag("race") ?? false, heat: try flag("heat") ?? false, travelH: try whole("travelH"),
            cycle: try flag("cycle") ?? false, cold: try flag("cold") ?? false)
    }

    func returnRecord() throws -> ReturnRecord {
        ReturnRecord(
            cause: try needed("cause", choice("cause")), cleared: try flag("cleared") ?? false,
            stage: try choice("stage") ?? .s0, preLayoffWeekM: try whole("preLayoffWeekM"))
    }

    func rating(start: Moment?) throws -> RunRating {
        RunRating(
            start: start, effort: try number("effort"), pain: try whole("pain") ?? 0, limp: try flag("limp") ?? false,
            swelling: try flag("swelling") ?? false, nightPain: try flag("nightPain") ?? false,
            settledNextMorning: try flag("settledNextMorning"))
    }
}
