package ebb.domain.golden

import ebb.core.Cause
import ebb.core.CheckIn
import ebb.core.DayTags
import ebb.core.EngineInterface
import ebb.core.Goal
import ebb.core.Illness
import ebb.core.Injury
import ebb.core.Language
import ebb.core.Level
import ebb.core.Moment
import ebb.core.Overall
import ebb.core.PlanFormat
import ebb.core.Preset
import ebb.core.Priority
import ebb.core.Profile
import ebb.core.Race
import ebb.core.RaceEffort
import ebb.core.RaceKind
import ebb.core.ReturnRecord
import ebb.core.ReturnStage
import ebb.core.RunRating
import ebb.core.Sex
import ebb.core.Units
import ebb.core.Weekday
import ebb.domain.morning.day
import kotlin.io.path.readText

/** What an athlete can have told the core before a screen is looked at. */
internal val SAYINGS: Map<String, (Fields, EngineInterface, Moment) -> Unit> = mapOf(
    "profile" to { said, core, at -> core.setProfile(said.profile(core.profile()), at) },
    "race" to { said, core, at -> core.setRace(said.race(), at) },
    "adopt" to { said, core, at -> core.adoptPlan(core.proposePlan(said.goal(), at), at) },
    "checkIn" to { said, core, at -> core.checkIn(at.day, said.checkIn(), at) },
    "tags" to { said, core, at -> core.tagDay(at.day, said.tags(), at) },
    "return" to { said, core, at -> core.setReturnRecord(said.returnRecord(), at) },
    "rate" to { said, core, at -> core.rateRun(said.needed("day", said.day("day")), said.rating(), at) },
    "skipRatings" to { _, core, at -> core.unratedRuns(at).forEach { core.skipRating(it.start, at) } },
    "keep" to { said, core, at -> core.keepOriginal(core.idOn(said, at), at) },
    "underfuelling" to { said, core, at -> core.answerUnderfuelling(said.needed("some", said.flag("some")), at) },
    "deload" to { said, core, at -> core.answerDeload(said.needed("yes", said.flag("yes")), at) },
)

private fun EngineInterface.idOn(said: Fields, at: Moment): String {
    val day = said.needed("day", said.day("day"))
    return morning(at).sessions.firstOrNull { it.before.day == day && it.mayKeep }?.id ?: said.wrong("day", "one of a session that may be kept")
}

internal fun Fields.profile(known: Profile) = known.copy(
    language = choice<Language>("language") ?: known.language,
    units = choice<Units>("units") ?: known.units,
    preset = choice<Preset>("preset") ?: known.preset,
    birthYear = int("birthYear") ?: known.birthYear,
    sex = choice<Sex>("sex") ?: known.sex,
    sleepNeedMin = number("sleepNeedMin") ?: known.sleepNeedMin,
    hrMax = number("hrMax") ?: known.hrMax,
    hrThreshold = number("hrThreshold") ?: known.hrThreshold,
    thresholdPaceSPerKm = number("thresholdPaceSPerKm") ?: known.thresholdPaceSPerKm,
    level = choice<Level>("level") ?: known.level,
    runningYears = int("runningYears") ?: known.runningYears,
    injuries = if (has("injuries")) each("injuries").map { it.read { Injury(needed("day", day("day")), needed("cause", choice<Cause>("cause"))) } } else known.injuries,
)

internal fun Fields.race() = Race(
    id = needed("id", text("id")),
    day = needed("day", day("day")),
    distanceM = needed("distanceM", long("distanceM")),
    kind = choice<RaceKind>("kind") ?: RaceKind.ROAD,
    priority = choice<Priority>("priority") ?: Priority.A,
    stages = int("stages") ?: 1,
    effort = choice<RaceEffort>("effort") ?: RaceEffort.HARD,
)

internal fun Fields.goal() = Goal(
    race = needed("race", fields("race")?.read { race() }),
    from = needed("from", day("from")),
    runningDays = needed("runningDays", int("runningDays")),
    longRunDay = choice<Weekday>("longRunDay") ?: Weekday.SUN,
    level = choice<Level>("level"),
    weeklyM = long("weeklyM"),
    longestM = long("longestM"),
)

internal fun Fields.checkIn() = CheckIn(
    choice<Overall>("overall"), number("fatigue"), number("soreness"), number("pain"), flag("limp"), flag("redFlag"), choice<Illness>("illness"),
)

internal fun Fields.tags() = DayTags(
    ill = flag("ill") ?: false,
    alcohol = flag("alcohol") ?: false,
    altitude = flag("altitude") ?: false,
    race = flag("race") ?: false,
    heat = flag("heat") ?: false,
    travelH = int("travelH"),
    cycle = flag("cycle") ?: false,
    cold = flag("cold") ?: false,
)

internal fun Fields.returnRecord() =
    ReturnRecord(needed("cause", choice<Cause>("cause")), flag("cleared") ?: false, choice<ReturnStage>("stage") ?: ReturnStage.S0, long("preLayoffWeekM"))

internal fun Fields.rating() = RunRating(
    effort = number("effort"),
    pain = long("pain") ?: 0,
    limp = flag("limp") ?: false,
    swelling = flag("swelling") ?: false,
    nightPain = flag("nightPain") ?: false,
    settledNextMorning = flag("settledNextMorning"),
)

/** A plan as a text, which lies beside the list. */
internal fun Fields.planText(): Pair<String, PlanFormat?> =
    Golden.folder.resolve(needed("file", text("file"))).readText() to choice<PlanFormat>("format")
